// The exports of a whole company of made-up people, written as a stream at any size: customers, homes, contracts, metering points and invoices of everybody, and hourly series of as many metering points as make up the wished number of rows.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { madeHead } from './made-register.ts';

export interface MadeExports { readonly seed: number; readonly persons: number; readonly rows: number }
export interface WrittenExports { readonly rows: number; readonly bytes: number; readonly files: readonly string[] }

/** Rows of a person besides their series. */
export const rowsOfPerson = 7;
const hoursOfYear = 8760;
const yearBegins = Date.UTC(2025, 0, 1);
const pieceChars = 1_000_000;

/** The same seed writes the same bytes. Fewer rows than `rowsOfPerson` each leave the series out. */
export function writeMadeExports(folder: string, { seed, persons, rows }: MadeExports): WrittenExports {
  const files = new Map<string, ReturnType<typeof lineFile>>();
  const put = (file: string, header: string, line: string): void => {
    let found = files.get(file);
    if (found === undefined) {
      mkdirSync(join(folder, file.split('/')[0] ?? ''), { recursive: true });
      found = lineFile(join(folder, file));
      found.put(header);
      files.set(file, found);
    }
    found.put(line);
  };
  let written = 0;
  for (let running = 0; running < persons; running += 1) {
    const number = String(20_200_000 + running);
    for (const { file, header, line } of linesOf(seed, running, number)) put(file, header, line);
    written += rowsOfPerson;
  }
  const years = new Map<number, string>();
  for (let running = 0; running < persons && written < rows; running += 1) {
    const point = madeHead(seed, running).meteringPoints[0] ?? '';
    for (let hour = 0; hour < hoursOfYear && written < rows; hour += 1) {
      const at = years.get(hour) ?? new Date(yearBegins + hour * 3_600_000).toISOString().replace('.000', '');
      years.set(hour, at);
      put('generis/mittaussarjat.csv', seriesHeader, `${point};8716867000030;PT1H;kWh;BN01;${at};${String((hour * 7 + running) % 4)},${String((hour * 31 + running) % 1000).padStart(3, '0')};OK;${String(20_200_000 + running)}`);
      written += 1;
    }
  }
  const all = [...files.values()].map((one) => one.end());
  return { rows: written, bytes: all.reduce((sum, bytes) => sum + bytes, 0), files: [...files.keys()].map((file) => join(folder, file)) };
}

const seriesHeader = 'Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu;Asiakasnumero';

interface MadeLine { readonly file: string; readonly header: string; readonly line: string }

function linesOf(seed: number, running: number, number: string): readonly MadeLine[] {
  const head = madeHead(seed, running);
  const [home, point, phone, email] = [head.addresses[0], head.meteringPoints[0] ?? '', head.phones[0] ?? '', head.emails[0] ?? ''];
  const place = `${home?.street ?? ''};${home?.postcode ?? ''};${home?.town ?? ''}`;
  return [
    { file: 'enerity/asiakkaat.csv', header: 'Asiakasnumero;Henkilötunnus;Sukunimi;Etunimet;Äidinkieli;Asiointikieli;Asumismuoto;Turvakielto;Luotu', line: `${number};${head.identityCode ?? ''};${head.familyName};${head.givenNames};fi;${head.language};KT;${head.nonDisclosure ? 'K' : 'E'};1.2.2020` },
    { file: 'enerity/yhteystiedot.csv', header: 'Asiakasnumero;Laji;Katuosoite;Postinumero;Postitoimipaikka;Puhelin;Sähköposti', line: `${number};KOTI;${place};${phone};${email}` },
    { file: 'enerity/sopimukset.csv', header: 'Sopimusnumero;Asiakasnumero;Käyttöpaikka;Tuote;Hinta;Alkaa;Päättyy;Tila', line: `S${number}-1;${number};${point};SIIRTO;4,20;1.3.2020;;VOIM` },
    { file: 'generis/kayttopaikat.csv', header: 'Mittauspisteen tunnus;Asiakasnumero;Katuosoite;Postinumero;Postitoimipaikka;Verkkoalue;Pääsulake;Mittarinumero;Mittausalku', line: `${point};${number};${place};TAMPERE;25;M${String(running)};1.3.2020` },
    { file: 'ax/CustTable.csv', header: 'ACCOUNTNUM,PARTY,NAME,LANGUAGEID,CUSTGROUP,PAYMTERMID', line: `"${number}","5637${number}","Asiakas ${number}","fi","KULUTTAJA","14PV"` },
    ...[1, 2].map((month) => ({ file: 'ax/CustInvoiceJour.csv', header: 'INVOICEID,INVOICEACCOUNT,INVOICEDATE,DUEDATE,INVOICEAMOUNT,CURRENCYCODE', line: `"L${number}${String(month)}","${number}","2026-0${String(month)}-15","2026-0${String(month)}-28","${String(running % 400)}.50","EUR"` })),
  ];
}

function lineFile(path: string): { readonly put: (line: string) => void; readonly end: () => number } {
  const file = openSync(path, 'w');
  // AX writes line ends its own way; the others do without.
  const lineEnd = path.includes('/ax/') ? '\r\n' : '\n';
  let piece = '';
  let bytes = 0;
  const flush = (): void => {
    bytes += writeSync(file, piece);
    piece = '';
  };
  return {
    put: (line) => {
      piece += line + lineEnd;
      if (piece.length > pieceChars) flush();
    },
    end: () => {
      flush();
      closeSync(file);
      return bytes;
    },
  };
}

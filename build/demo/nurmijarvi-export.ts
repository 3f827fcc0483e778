// What Nurmijärvi's customer register exports in the demonstration.
import { often } from './enerity-export.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { madeUpBusinessId } from './made-up-numbers.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { commaDecimal, finnishDay, moment, monthStart } from './made-up-times.ts';

export function nurmijarviExport(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const customers = everyone.filter(({ reach }) => reach !== 'paper-only');
  const served = customers.filter(({ reach }) => reach !== 'bare');
  const table = (file: string, rows: readonly ExportRow[], broken: readonly string[] = []): ExportTable => ({ system: 'customer-register', file, dialect: 'nurmijarvi', rows, broken });
  const invoices = served.flatMap(invoicesOf);
  return [
    table('asiakkaat.csv', customers.map(basic), ['N199001;"Rikkinen;Reino']),
    table('yhteystiedot.csv', served.map((one) => ({ 'Asiakasnumero': one.customerNumber, 'Laji': 'KOTI', 'Katuosoite': one.street, 'Postinumero': one.postcode, 'Postitoimipaikka': one.town, 'Puhelin': one.phone, 'Sähköposti': one.email }))),
    table('yhteyshenkilot.csv', served.filter(({ running }) => running % 15 === 2).map(companyContact)),
    table('sopimukset.csv', served.map(contract)),
    table('kotitaloudet.csv', served.map(household)),
    table('lampo.csv', served.flatMap(consumption)),
    table('laskut.csv', invoices),
    table('maksut.csv', invoices.map((invoice) => ({ 'Tosite': `V${String(invoice['Laskunumero'])}`, 'Asiakasnumero': String(invoice['Asiakasnumero']), 'Päivä': String(invoice['Eräpäivä']), 'Summa': `-${String(invoice['Summa'])}`, 'Laji': '15' }))),
    table('perinta.csv', served.filter(often(0.08)).map((one) => ({ 'Kirje': `M${String(one.running)}`, 'Asiakasnumero': one.customerNumber, 'Laskunumero': `L${String(one.running)}1`, 'Vaihe': '1', 'Päivä': finnishDay(one.random, 500), 'Summa': '5,00' }))),
    table('yhteydenotot.csv', served.filter(often(0.3)).map((one) => ({ 'Tapahtuma': `T${String(one.running)}`, 'Asiakasnumero': one.customerNumber, 'Aika': moment(one.random, 600), 'Kanava': one.random.pick(['PUH', 'SPOSTI', 'TISKI']), 'Aihe': 'Lasku', 'Kuvaus': 'Kysyi laskun perustetta; selvitettiin.' }))),
    table('markkinointikiellot.csv', served.filter(often(0.2)).map((one) => ({ 'Asiakasnumero': one.customerNumber, 'Kanava': 'KAIKKI', 'Kielto': 'K', 'Alkaen': finnishDay(one.random, 900) }))),
    table('suostumukset.csv', served.filter(often(0.4)).map((one) => ({ 'Asiakasnumero': one.customerNumber, 'Tarkoitus': one.random.pick(['SUORA', 'TUTKIMUS']), 'Annettu': finnishDay(one.random, 900), 'Peruttu': '', 'Tapa': 'TISKI' }))),
    table('ryhmittely.csv', served.map((one) => ({ 'Asiakasnumero': one.customerNumber, 'Malli': 'lampo-2026', 'Ryhmä': one.random.pick(['A', 'B', 'C']), 'Pisteet': commaDecimal(one.random, 0, 9), 'Laskettu': '2026-09-01 02:00:00' }))),
  ];
}

function basic(one: MadeUpPerson): ExportRow {
  const bare = one.reach === 'bare';
  return {
    'Asiakasnumero': one.customerNumber, 'Henkilötunnus': one.identityCode ?? '', 'Sukunimi': one.familyName, 'Etunimet': one.givenNames, 'Äidinkieli': bare ? '' : one.tongue,
    'Asiointikieli': bare ? '' : one.serviceLanguage, 'Sukupuoli': bare ? '' : one.random.pick(['M', 'N', 'X']), 'Ammatti': bare ? '' : one.random.pick(['puutarhuri', 'eläkeläinen', 'opettaja', 'sähköasentaja']),
    'Turvakielto': bare ? '' : one.nonDisclosure ? 'K' : 'E', 'Luotu': bare ? '' : finnishDay(one.random, 4000),
  };
}

function companyContact(one: MadeUpPerson): ExportRow {
  return {
    'Yhteyshenkilönumero': one.customerNumber.replace(/^N./, 'N9'), 'Sukunimi': one.familyName, 'Etunimet': one.givenNames, 'Yritys': `Keksitty ${one.familyName} Oy`,
    'Y-tunnus': madeUpBusinessId(one.random), 'Tehtävä': 'isännöitsijä', 'Puhelin': one.phone, 'Sähköposti': one.email,
  };
}

function contract(one: MadeUpPerson): ExportRow {
  return { 'Sopimusnumero': `S${one.customerNumber}`, 'Asiakasnumero': one.customerNumber, 'Käyttöpaikka': one.meteringPoint, 'Tuote': 'KL', 'Teho': commaDecimal(one.random, 8, 40), 'Alkaa': finnishDay(one.random, 3000), 'Päättyy': '', 'Tila': 'VOIM' };
}

function household(one: MadeUpPerson): ExportRow {
  return {
    'Asiakasnumero': one.customerNumber, 'Käyttöpaikka': one.meteringPoint, 'Henkilöitä': String(one.random.int(1, 5)), 'Jäsenet': one.random.chance(0.3) ? `puoliso ja ${String(one.random.int(1, 3))} lasta` : '',
    'Rakennus': one.random.pick(['OKT', 'RT', 'KT']), 'Pinta-ala': commaDecimal(one.random, 40, 220), 'Rakennettu': String(one.random.int(1950, 2022)),
  };
}

function consumption(one: MadeUpPerson): readonly ExportRow[] {
  return Array.from({ length: 6 }, (_, back) => ({
    'Käyttöpaikka': one.meteringPoint, 'Asiakasnumero': one.customerNumber, 'Alkuaika': monthStart(back + 1), 'Resoluutio': 'P1M', 'Määrä': commaDecimal(one.random, 0, 4), 'Virtaama': commaDecimal(one.random, 5, 90), 'Laatu': 'OK',
  }));
}

function invoicesOf(one: MadeUpPerson): readonly ExportRow[] {
  return [1, 2].map((place) => ({ 'Laskunumero': `L${String(one.running)}${String(place)}`, 'Asiakasnumero': one.customerNumber, 'Päivä': finnishDay(one.random, 700), 'Eräpäivä': finnishDay(one.random, 60), 'Summa': commaDecimal(one.random, 40, 600) }));
}

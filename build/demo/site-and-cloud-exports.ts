// What Trimble NIS and the cloud services export in the demonstration: connections, work on site, heating, behaviour, profiling.
import { often } from './enerity-export.ts';
import type { ExportTable, ExportRow } from './export-table.ts';
import { knownTampere, loneSurrogateText } from './known-people.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { commaDecimal, decimal, finnishDay, isoDay, moment } from './made-up-times.ts';

export function siteExport(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const connected = everyone.filter(({ reach }) => reach === 'all' || reach === 'known' || reach === 'site-only');
  return [
    { system: 'trimble-nis', file: 'liittymat.txt', dialect: 'nis', rows: connected.map(connection) },
    { system: 'trimble-nis', file: 'tyot.txt', dialect: 'nis', rows: [...connected.filter(often(0.3)).map(work), { TYO_ID: 'W0', KAYTTOPAIKKA: '', LAJI: 'VIKA', PVM: '1.2.2025', SELITE: 'Katuvalaistus' }] },
  ];
}

function connection(one: MadeUpPerson): ExportRow {
  return {
    LIITTYMA_ID: `LI${String(one.running)}`, KAYTTOPAIKKA: one.meteringPoint, NIMI: `${one.familyName} ${one.givenNames}`, KATUOSOITE: one.street, POSTINUMERO: one.postcode, KUNTA: one.town,
    X: commaDecimal(one.random, 320_000, 335_000), Y: commaDecimal(one.random, 6_815_000, 6_830_000), PAASULAKE: one.random.pick(['25', '35', '63']),
  };
}

function work(one: MadeUpPerson): ExportRow {
  const explanation = one.customerNumber === knownTampere.loneSurrogate.customerNumber ? loneSurrogateText : 'Mittari vaihdettu etäluettavaksi';
  return { TYO_ID: `W${String(one.running)}`, KAYTTOPAIKKA: one.meteringPoint, LAJI: 'MVAIHTO', PVM: finnishDay(one.random, 2500), SELITE: explanation };
}

export function cloudExport(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const served = everyone.filter(({ reach }) => reach === 'all' || reach === 'known');
  const table = (file: string, rows: readonly ExportRow[]): ExportTable => ({ system: 'ms-azure', file, dialect: 'azure', rows });
  const lines = (file: string, rows: readonly ExportRow[]): ExportTable => ({ system: 'ms-azure', file, dialect: 'azure-lines', rows });
  return [
    lines('smart-heating.jsonl', served.filter(often(0.1)).map((one) => ({ deviceId: `heat-${String(one.running)}`, customerId: one.customerNumber, measuredAt: instant(one), roomTemperature: decimal(one.random, 18, 23), targetTemperature: '21.0' }))),
    lines('app-events.jsonl', served.filter(often(0.3)).map((one) => ({ eventId: `e${String(one.running)}`, customerId: one.customerNumber, at: instant(one), page: one.random.pick(['/kulutus', '/laskut', '/sopimus']), device: one.random.pick(['Android', 'iPhone', 'Windows']) }))),
    table('profiling.csv', served.map((one) => ({ customerId: one.customerNumber, model: 'kulutus-2026', segment: one.random.pick(['A', 'B', 'C']), score: decimal(one.random, 0, 9), computedAt: '2026-09-01T02:00:00Z' }))),
    table('event-contacts.csv', [
      ...served.filter(often(0.03)).map((one) => ({ contactId: `c${String(one.running)}`, customerId: one.customerNumber, name: `${one.givenNames} ${one.familyName}`, email: one.email, event: 'Rakentajamessut', consentAt: isoDay(one.random, 800) })),
      ...served.filter(({ running }) => running % 60 === 11).map((one) => ({ contactId: `p${String(one.running)}`, customerId: '', name: `Ehkä ${one.familyName}`, email: `ehka.${String(one.running)}@posti.example`, event: 'Rakentajamessut', consentAt: isoDay(one.random, 800) })),
    ]),
  ];
}

function instant(one: MadeUpPerson): string {
  return `${moment(one.random, 380).replace(' ', 'T')}Z`;
}

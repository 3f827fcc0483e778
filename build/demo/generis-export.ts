// What Generis exports in the demonstration: metering points, series in the market's shape, market messages.
import { often } from './enerity-export.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { knownTampere } from './known-people.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { commaDecimal, finnishDay, moment, monthStart } from './made-up-times.ts';
import { meteredHours } from './metered-hours.ts';

const months = 6;
/** Market messages of the person with more than 5,000 records. */
const hugeMessages = 5200;

export function generisExport(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const metered = everyone.filter(({ reach }) => reach === 'all' || reach === 'known');
  return [
    { system: 'generis', file: 'kayttopaikat.csv', dialect: 'market', rows: metered.map(point) },
    { system: 'generis', file: 'mittaussarjat.csv', dialect: 'market', rows: metered.flatMap(series), broken: ['643007127000001232;8716867000030;P1M;kWh;BN01;2026-13-01T00:00:00Z;1,0;OK;20100001', '643007127000001232;8716867000030;P1M;kWh;BN01;2026-01-01T00:00:00Z;noin sata;OK;20100001'] },
    { system: 'generis', file: 'markkinasanomat.csv', dialect: 'market', rows: [...metered.filter(often(0.3)).map(message), ...metered.filter(({ customerNumber }) => customerNumber === knownTampere.huge.customerNumber).flatMap(manyMessages)] },
  ];
}

function point(one: MadeUpPerson): ExportRow {
  return {
    'Mittauspisteen tunnus': one.meteringPoint, 'Asiakasnumero': one.customerNumber, 'Katuosoite': one.street, 'Postinumero': one.postcode, 'Postitoimipaikka': one.town,
    'Verkkoalue': 'TAMPERE', 'Pääsulake': one.random.pick(['25', '35', '63']), 'Mittarinumero': `M${String(700_000 + one.running)}`, 'Mittausalku': finnishDay(one.random, 3000),
  };
}

function series(one: MadeUpPerson): readonly ExportRow[] {
  return [...Array.from({ length: months }, (_, back) => value(one, 'P1M', monthStart(back + 1), commaDecimal(one.random, 80, 1900))), ...meteredHours(one)];
}

function value(one: MadeUpPerson, resolution: string, start: string, quantity: string): ExportRow {
  return {
    'Mittauspisteen tunnus': one.meteringPoint, 'Tuotteen tyyppi': '8716867000030', 'Resoluutio': resolution, 'Yksikkötyyppi': 'kWh', 'Lukeman tyyppi': 'BN01',
    'Alkuaika': start, 'Määrä': quantity, 'Laatu': one.random.chance(0.02) ? 'ARV' : 'OK', 'Asiakasnumero': one.customerNumber,
  };
}

function manyMessages(one: MadeUpPerson): readonly ExportRow[] {
  return Array.from({ length: hugeMessages }, (_, place) => ({ ...message(one), 'Sanomatunnus': `MS${String(one.running)}-${String(place + 1)}` }));
}

function message(one: MadeUpPerson): ExportRow {
  return {
    'Sanomatunnus': `MS${String(one.running)}`, 'Mittauspisteen tunnus': one.meteringPoint, 'Asiakasnumero': one.customerNumber, 'Laji': one.random.pick(['MUUTTO', 'VAIHTO']),
    'Vastapuoli': 'Keksitty Sähkönmyynti Oy', 'Aika': moment(one.random, 900),
  };
}

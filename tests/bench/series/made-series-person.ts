// A made-up person with years of hourly readings, packed as the import packs them.
import { madeUpMeteringPoint } from '../../../build/demo/made-up-numbers.ts';
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { helsinkiMonthReader } from '../../../shared/formats/helsinki-month.ts';
import { personKey, controllerId } from '../../../shared/formats/ids.ts';
import type { Item, Person } from '../../../shared/registers/person.ts';
import { packReadings, type Reading } from '../../../shared/registers/readings.ts';

const hour = 3_600_000;
const broughtAt = '2026-11-22T05:00:00.000Z';

/** Two years have a leap day or not as the calendar has them; readings begin on 1.1. of `firstYear` in Finland. */
export function madeSeriesPerson({ points, years, firstYear = 2016 }: { readonly points: number; readonly years: number; readonly firstYear?: number }): Person {
  const random = seededRandom(7);
  const gsrns = Array.from({ length: points }, (_, nth) => madeUpMeteringPoint(90_000 + nth));
  return {
    personKey: personKey.parse('00000000-0000-4000-8000-000000000001'), controller: controllerId.parse('tampere'), familyName: 'Sarjanen', givenNames: 'Testi', identityCode: null, birthDate: null, language: 'fi',
    phones: [], emails: [], addresses: [], customerNumbers: ['20209999'], meteringPoints: gsrns, nonDisclosure: false,
    items: gsrns.flatMap((point) => monthsOf(point, { from: Date.UTC(firstYear - 1, 11, 31, 22), to: Date.UTC(firstYear + years - 1, 11, 31, 22) }, random)),
  };
}

function monthsOf(point: string, { from, to }: { readonly from: number; readonly to: number }, random: ReturnType<typeof seededRandom>): readonly Item[] {
  const monthOf = helsinkiMonthReader();
  const months = new Map<string, Reading[]>();
  for (let at = from; at < to; at += hour) {
    const { name } = monthOf(at);
    const reading = { at, values: [`${String(random.int(0, 4))}.${String(random.int(0, 999)).padStart(3, '0')}000`, random.chance(0.01) ? 'ARV' : 'OK'] };
    const own = months.get(name);
    if (own === undefined) months.set(name, [reading]);
    else own.push(reading);
  }
  const shared = { 'metering-point': point, 'product-type': '8716867000030', 'resolution': 'PT1H', 'unit': 'kWh', 'reading-type': 'BN01', 'customer-number': '20209999' };
  return [...months].map(([name, readings]) => ({
    system: 'generis', category: 'consumption', recordId: `${point}/BN01/PT1H/${name}`, broughtAt, fields: Object.entries(shared).map(([key, value]) => ({ key, value })),
    series: packReadings(readings, {
      at: 'start', quantity: 'quantity', quality: 'quality', minutes: 60, keys: ['metering-point', 'product-type', 'resolution', 'unit', 'reading-type', 'start', 'quantity', 'quality', 'customer-number'],
      columns: [{ key: 'quantity', isDecimal: true }, { key: 'quality', isDecimal: false }],
    }),
  }));
}

// Hourly readings of the demonstration: two years of the known person with an outage, estimates and the change to quarter-hours in the middle of a month; some weeks of a few others.
import type { ExportRow } from './export-table.ts';
import { kaarina } from './known-people.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { hourOf } from './made-up-times.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

const year = 365 * 24;
/** Hours after 1.10.2025 at which her meter begins to count quarters, in the middle of a month. */
const quartersFrom = Math.floor(10.5 * 30.4) * 24;
const lastHour = 392 * 24;
/** One person in this many has a series. */
const oneIn = 9;

export function meteredHours(one: MadeUpPerson): readonly ExportRow[] {
  if (one.customerNumber === kaarina.customerNumber) {
    return [
      ...stretch(one, { from: -year, to: quartersFrom, resolution: 'PT1H', type: 'BN01' }),
      ...stretch(one, { from: quartersFrom, to: lastHour, resolution: 'PT15M', type: 'BN01' }),
      ...stretch(one, { from: lastHour - 90 * 24, to: lastHour, resolution: 'PT1H', type: 'BN02' }),
    ];
  }
  return one.reach === 'all' && one.running % oneIn === 0 ? stretch(one, { from: 0, to: (20 + (one.running % 50)) * 24, resolution: 'PT1H', type: 'BN01' }) : [];
}

interface Stretch { readonly from: number; readonly to: number; readonly resolution: 'PT1H' | 'PT15M'; readonly type: 'BN01' | 'BN02' }

function stretch(one: MadeUpPerson, { from, to, resolution, type }: Stretch): readonly ExportRow[] {
  const step = resolution === 'PT1H' ? 1 : 0.25;
  // A stretch draws for itself, so that a longer one changes no other row of the person's.
  const random = seededRandom(one.running * 1009 + resolution.length * 13 + Number(type.slice(-1)));
  const rows: ExportRow[] = [];
  for (let hour = from; hour < to; hour += step) {
    const row = reading(one, random, { hour, resolution, type });
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** Null in the outage, of which the source has no rows. */
function reading(one: MadeUpPerson, random: SeededRandom, { hour, resolution, type }: Pick<Stretch, 'resolution' | 'type'> & { readonly hour: number }): ExportRow | null {
  const day = Math.floor(hour / 24);
  if (day === 61) return null;
  const isMissing = random.chance(0.001);
  return {
    'Mittauspisteen tunnus': one.meteringPoint, 'Tuotteen tyyppi': '8716867000030', 'Resoluutio': resolution, 'Yksikkötyyppi': 'kWh', 'Lukeman tyyppi': type,
    'Alkuaika': hourOf(hour), 'Määrä': isMissing ? '' : quantityOf(random, hour, type), 'Laatu': isMissing ? 'PUUTTUU' : random.chance(0.01) ? 'ARV' : 'OK', 'Asiakasnumero': one.customerNumber,
  };
}

/** More in winter and in the evening; the sun gives by day and in summer. Six decimals, as the market writes them. */
function quantityOf(random: SeededRandom, hour: number, type: Stretch['type']): string {
  const season = Math.cos(((hour / 24 - 100) / 365) * 2 * Math.PI);
  const clock = ((hour % 24) + 24) % 24;
  const base = type === 'BN02' ? Math.max(0, (1 - season) * Math.sin(((clock - 4) / 14) * Math.PI)) : 0.4 + (1 + season) * 0.9 + (clock > 16 && clock < 22 ? 0.8 : 0);
  const units = Math.round(base * (0.6 + random.int(0, 800) / 1000) * 1000);
  return `${String(Math.floor(units / 1000))},${String(units % 1000).padStart(3, '0')}000`;
}

// A person without the items: what the search and the card need; the items' counts stand in for them.
import { z } from 'zod';
import { isoInstant } from '../../../shared/formats/ids.ts';
import { person, type Person } from '../../../shared/registers/person.ts';
import { readingCount } from '../../../shared/registers/readings.ts';

/** `readings`: of metering series, whose months are the records that `count` counts. */
const holding = z.strictObject({ system: z.string(), category: z.string(), count: z.int().min(1), broughtAt: isoInstant, readings: z.int().min(1).optional() });
export type Holding = z.infer<typeof holding>;

export const personHead = person.omit({ items: true }).extend({ holdings: z.array(holding) });
export type PersonHead = z.infer<typeof personHead>;

/** Counts per system and category, in the order they first stand; `broughtAt` is the newest. */
export function headOf({ items, ...rest }: Person): PersonHead {
  const holdings = new Map<string, Holding>();
  for (const { system, category, broughtAt, series } of items) {
    const key = `${system}\u0000${category}`;
    const known = holdings.get(key);
    const readings = (known?.readings ?? 0) + (series === undefined ? 0 : readingCount(series));
    const one = known === undefined ? { system, category, count: 1, broughtAt } : { ...known, count: known.count + 1, broughtAt: broughtAt > known.broughtAt ? broughtAt : known.broughtAt };
    holdings.set(key, readings === 0 ? one : { ...one, readings });
  }
  return { ...rest, holdings: [...holdings.values()] };
}

/** As papers and decisions name a person. */
export function nameOf({ familyName, givenNames }: Pick<PersonHead, 'familyName' | 'givenNames'>): string {
  return `${familyName} ${givenNames}`.trim();
}

export function birthYearOf({ birthDate }: Pick<PersonHead, 'birthDate'>): number | null {
  return birthDate === null ? null : Number(birthDate.slice(0, 4));
}

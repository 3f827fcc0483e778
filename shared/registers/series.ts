// The readings of one metering point in one month as one record: what is the same in all is said once, the rest is kept in their order, as given.
import { z } from 'zod';
import { isoInstant } from '../formats/ids.ts';

const key = z.string().max(60);
/** A month of quarter-hours is 2,980 places when the clocks are put back in it. */
const most = 3000;
const stretch = z.tuple([z.int().min(0).max(most), z.int().min(1).max(most)]);

/**
 * One field of the readings, in their order. `values`: decimals exactly as stored, with `;` between them, empty where the
 * reading has no such field. `runs`: a text and how many readings in a row have it.
 */
const column = z.union([
  z.strictObject({ key, values: z.string().max(100_000) }),
  z.strictObject({ key, runs: z.array(z.tuple([z.string().max(20_000), z.int().min(1).max(most)])).max(most) }),
]);
export type SeriesColumn = z.infer<typeof column>;

/**
 * Places are counted from `first` in steps of `minutes`, in UTC, so days of 23 and 25 hours need no rule. `spans` are the
 * places that have a reading, as first place and number, in ascending order: between them are the gaps of the source.
 */
export const series = z.strictObject({
  /** The field that holds the instant of a reading. */
  at: key,
  /** The fields that hold what was measured and how good it is. */
  quantity: key,
  quality: key,
  minutes: z.union([z.literal(15), z.literal(60)]),
  first: isoInstant,
  spans: z.array(stretch).min(1).max(most),
  columns: z.array(column).max(20),
  /** Every field of a reading in the order of the profile, those that all readings share among them. */
  keys: z.array(key).max(100),
  /** Readings that the source no longer has: first place, number of places, and the import that did not have them. */
  gone: z.array(z.tuple([z.int().min(0).max(most), z.int().min(1).max(most), isoInstant])).max(most).optional(),
});
export type Series = z.infer<typeof series>;

// Metering series added up, as the window gets them from the host.
import { z } from 'zod';
import { isoInstant } from '../formats/ids.ts';

/** `name`: `2026`, `2026-10` or `2026-10-31`; sums are decimals with a point and all their digits, null where there is no value (rules/series-totals.ts). */
export const seriesTotal = z.strictObject({
  name: z.string(), readings: z.int(), estimated: z.int(), missing: z.int(),
  columns: z.array(z.strictObject({ key: z.string(), sum: z.string().nullable(), least: z.string().nullable(), greatest: z.string().nullable() })),
});
export type SeriesTotalShown = z.infer<typeof seriesTotal>;

/** One metering point's readings of one kind; `fields` are what all of them share. */
export const seriesGroup = z.strictObject({
  system: z.string(), category: z.string(), fields: z.array(z.strictObject({ key: z.string(), value: z.string() })), minutes: z.int(),
  first: isoInstant, last: isoInstant, months: z.array(seriesTotal), years: z.array(seriesTotal), total: seriesTotal,
});
export type SeriesGroupShown = z.infer<typeof seriesGroup>;

// Which records of one category in one system a row of a decision speaks of, when it does not speak of them all.
import { z } from 'zod';
import { isoDate } from '../formats/ids.ts';

/** A record as decisions name it: made by the desk from system, category and the source's own id, which may itself tell of a person. */
export const recordRef = z.string().regex(/^[0-9a-f]{16}$/);

/** So many records at most are named in one row; a decision has at most so many rows (decision-content.ts). */
export const apartMost = 200;

/** `days`: of the days from which the records are kept, both ends in; `undated`: no such day; `records`: these alone. */
export const itemPart = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('days'), from: isoDate, to: isoDate }),
  z.strictObject({ by: z.literal('undated') }),
  z.strictObject({ by: z.literal('records'), refs: z.array(recordRef).min(1).max(apartMost) }),
]);
export type ItemPart = z.infer<typeof itemPart>;

interface Placed { readonly system: string; readonly category: string }
interface PartRow extends Placed { readonly part?: ItemPart | undefined }
export interface PlacedRecord extends Placed { readonly ref: string; readonly day: string | null }

/** How closely the row speaks of the record: 0 not at all, 3 by name. */
function closeness({ system, category, part }: PartRow, record: PlacedRecord): 0 | 1 | 2 | 3 {
  if (system !== record.system || category !== record.category) return 0;
  switch (part?.by) {
    case undefined: return 1;
    case 'undated': return record.day === null ? 2 : 0;
    case 'days': return record.day !== null && part.from <= record.day && record.day <= part.to ? 2 : 0;
    case 'records': return part.refs.includes(record.ref) ? 3 : 0;
  }
}

/** The row that decides the record: the one that names it most closely, of equals the first; null when none does. */
export function rowOf<T extends PartRow>(record: PlacedRecord, rows: readonly T[]): T | null {
  let best: { readonly row: T; readonly close: number } | null = null;
  for (const row of rows) {
    const close = closeness(row, record);
    if (close > (best?.close ?? 0)) best = { row, close };
  }
  return best?.row ?? null;
}

/** Each record under the row that decides it; rows in their order, also those without records, and what no row decides. */
export function recordsByRow<T extends PartRow, R extends PlacedRecord>(records: readonly R[], rows: readonly T[]): { readonly of: ReadonlyMap<T, readonly R[]>; readonly left: readonly R[] } {
  const of = new Map<T, R[]>(rows.map((row) => [row, []]));
  const left: R[] = [];
  const byPlace = Map.groupBy(rows, ({ system, category }) => `${system} ${category}`);
  for (const record of records) {
    const row = rowOf(record, byPlace.get(`${record.system} ${record.category}`) ?? []);
    if (row === null) left.push(record);
    else of.get(row)?.push(record);
  }
  return { of, left };
}

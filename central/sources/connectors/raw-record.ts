// What every connector gives: records with their place, in batches, so that a row costs no turn of the event loop.
import type { QuarantineReason } from '../import-result.ts';

/**
 * Text as it stands, or a value whose kind the source itself knows. A number has a point and all its digits; `rounded` is
 * one longer than its source keeps whole; a day is `YYYY-MM-DD`, a moment `YYYY-MM-DDTHH:MM:SS.mmmZ`.
 */
export type Cell = string | { readonly kind: 'number' | 'rounded' | 'day' | 'moment'; readonly text: string };

export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/**
 * `line` is where a person finds it: the line of a text, the row of a sheet, the running number of a table's record.
 * `fields` stand in the order of the header, which is the first record of such a source; `named` ones bear their names.
 */
export type RawRecord =
  | { readonly line: number; readonly fields: readonly Cell[] }
  | { readonly line: number; readonly named: ReadonlyMap<string, Cell> }
  | { readonly line: number; readonly fault: QuarantineReason };

/** Throws a `SourceBreak` where the source breaks off; a stream that ends without one is whole. */
export type RawBatches = AsyncIterable<readonly RawRecord[]>;

/** How many records go together. */
export const batchLength = 500;

/** Above it a record is no record of any register; it is dropped while it is read, so that it cannot eat the memory. */
export const recordLengthMax = 4_000_000;

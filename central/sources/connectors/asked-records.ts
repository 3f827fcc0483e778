// A question for some of a source's records: those of one person, by the values that name them.
import type { RawBatches } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

/** Records of which one of the columns holds one of its values. Values go to the source as parameters, never as text of the question. */
export interface AskedRecords {
  readonly columns: readonly { readonly column: string; readonly values: readonly string[] }[];
  /** More than these are no one person's; the source then breaks off with `too-big`. */
  readonly most: number;
  /** Milliseconds that the source itself gives the question. */
  readonly patience: number;
}

/** The columns of the question that the source has. Throws where it has none of them: an answer of no records would read as "all are gone". */
export function askableColumns(asked: AskedRecords, there: ReadonlySet<string>): AskedRecords['columns'] {
  const found = asked.columns.filter(({ column, values }) => there.has(column) && values.length > 0);
  if (found.length === 0) throw new SourceBreak('missing-column');
  return found;
}

/** Breaks off once more records have come than were asked for at the most; the header of a view is none. */
export async function* atMost(records: RawBatches, { most }: Pick<AskedRecords, 'most'>): RawBatches {
  let count = 0;
  for await (const batch of records) {
    count += batch.filter(({ line }) => line > 0).length;
    if (count > most) throw new SourceBreak('too-big');
    yield batch;
  }
}

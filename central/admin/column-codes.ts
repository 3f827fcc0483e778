// The codes that stand in one column of a source, counted, so that an administrator can say what each means; what may be a value of somebody's is shown as a shape.
import { codesMax, type ColumnCodes } from '../../shared/registers/source-acts.ts';
import { cellText, type RawRecord } from '../sources/connectors/raw-record.ts';
import { maskValue } from '../sources/pipeline/mask-value.ts';
import { firstRecords, type SourceBegin } from './first-records.ts';

export interface CodesGiven extends SourceBegin { readonly column: string }

/** A mark of non-disclosure is rare: fifty rows would seldom show one. */
const rowsMax = 50_000;
/** Milliseconds; the person at the desk waits. */
const patience = 6000;

/** Shown as they are written, however often they stand. */
const knownWords: ReadonlySet<string> = new Set([
  'true', 'false', 'kyllä', 'ei', 'on', 'yes', 'no', 'ja', 'nej', 'suomi', 'ruotsi', 'englanti', 'finska', 'svenska', 'engelska', 'finnish', 'swedish', 'english',
  'turvakielto', 'ei turvakieltoa', 'spärrmarkering', 'sekretessmarkering', 'voimassa', 'päättynyt',
]);

/** What names somebody is longer, or stands once. */
function isCode(value: string, count: number): boolean {
  return value.length <= 2 || (value.length <= 3 && count > 1) || /^[a-z]{2}[-_][a-z]{2}$/i.test(value) || knownWords.has(value.toLowerCase());
}

/** Reads at most `rowsMax` rows or for six seconds. */
export async function codesOfColumn({ column, ...begin }: CodesGiven): Promise<ColumnCodes> {
  const counting = countingOf(column);
  const until = Date.now() + patience;
  const { whole, fault } = await firstRecords(begin, patience, (batch) => {
    for (const record of batch) counting.take(record);
    return counting.rows() < rowsMax && Date.now() <= until;
  });
  return answerOf({ rows: counting.rows(), values: counting.values, whole }, fault);
}

interface Counting { readonly take: (record: RawRecord) => void; readonly rows: () => number; readonly values: ReadonlyMap<string, number> }

/** Of very different values none is remembered: they are no codes. */
function countingOf(column: string): Counting {
  const values = new Map<string, number>();
  let header: readonly string[] | null = null;
  let rows = 0;
  const count = (text: string): void => {
    const value = text.trim();
    if (values.has(value) || values.size <= codesMax) values.set(value, (values.get(value) ?? 0) + 1);
  };
  return {
    values, rows: () => rows,
    take: (record) => {
      if ('fault' in record) return;
      if ('fields' in record && header === null) {
        header = record.fields.map((cell) => cellText(cell).trim());
        return;
      }
      // An import sets such a row aside, and another column's value would stand among the codes.
      if ('fields' in record && record.fields.length !== header?.length) return;
      const cell = 'named' in record ? record.named.get(column) : record.fields[header?.indexOf(column) ?? -1];
      if (cell === undefined) return;
      rows += 1;
      count(cellText(cell));
    },
  };
}

function answerOf({ rows, values, whole }: { readonly rows: number; readonly values: ReadonlyMap<string, number>; readonly whole: boolean }, fault: string | null): ColumnCodes {
  const met = [...values].filter(([value]) => value !== '').toSorted(([, one], [, other]) => other - one);
  const many = met.length > codesMax;
  const shown = many ? [] : met.filter(([value, count]) => isCode(value, count));
  const hidden = many ? [] : met.filter(([value, count]) => !isCode(value, count));
  return {
    rows, whole, many, empty: values.get('') ?? 0, fault,
    codes: shown.map(([code, count]) => ({ code, count })), hidden: hidden.map(([value, count]) => ({ shape: maskValue(value), count })),
  };
}

// The codes that stand in one column of a source, counted, so that an administrator can say what each means; what may be a value of somebody's is shown as a shape.
import { join } from 'node:path';
import { codesMax, type ColumnCodes } from '../../shared/registers/source-acts.ts';
import type { SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import { openSource, type Connections } from '../sources/connectors/open-source.ts';
import type { RawRecord } from '../sources/connectors/raw-record.ts';
import { SourceBreak } from '../sources/connectors/source-break.ts';
import { withStallLimit } from '../sources/connectors/with-stall-limit.ts';
import { maskValue } from '../sources/pipeline/mask-value.ts';
import { isThere } from './source-look.ts';

export interface CodesGiven { readonly folder: string; readonly profile: SourceProfile; readonly file: SourceFile; readonly column: string; readonly connections: Connections }

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

/** Reads at most `rowsMax` rows or for six seconds; what the source does wrong is `fault`, never thrown. */
export async function codesOfColumn({ folder, profile, file, column, connections }: CodesGiven): Promise<ColumnCodes> {
  const place = join(folder, profile.system);
  if (file.from.kind === 'folder' && !(await isThere(join(place, file.name)))) return answerOf({ rows: 0, values: new Map(), whole: false }, 'file-missing');
  const left = new AbortController();
  const counting = countingOf(column);
  const until = Date.now() + patience;
  let fault: string | null = null;
  let whole = true;
  try {
    for await (const batch of withStallLimit(openSource({ folder: place, file, connections, signal: left.signal }), patience)) {
      for (const record of batch) counting.take(record);
      if (counting.rows() >= rowsMax || Date.now() > until) {
        whole = false;
        break;
      }
    }
  } catch (broke) {
    if (!(broke instanceof SourceBreak)) throw broke;
    fault = broke.fault;
  } finally {
    left.abort();
  }
  return answerOf({ rows: counting.rows(), values: counting.values, whole: whole && fault === null }, fault);
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
        header = record.fields.map((cell) => (typeof cell === 'string' ? cell : cell.text).trim());
        return;
      }
      const cell = 'named' in record ? record.named.get(column) : record.fields[header?.indexOf(column) ?? -1];
      if (cell === undefined) return;
      rows += 1;
      count(typeof cell === 'string' ? cell : cell.text);
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

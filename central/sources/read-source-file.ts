// One source by its profile: rows, rows set aside, what is odd about the source itself, and whether it was read to its end.
import { join } from 'node:path';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import type { AskedRecords } from './connectors/asked-records.ts';
import { openSource, type Connections } from './connectors/open-source.ts';
import type { RawRecord } from './connectors/raw-record.ts';
import { SourceBreak } from './connectors/source-break.ts';
import { stallMilliseconds, withStallLimit } from './connectors/with-stall-limit.ts';
import { makeDuplicateGuard, type DuplicateGuard } from './duplicate-guard.ts';
import { isRemark, type FileNote, type Quarantined } from './import-result.ts';
import { findColumns, type FoundColumns } from './find-columns.ts';
import { planRows, readRow, recordNameOf, type RowReading, type SourceRow } from './read-row.ts';

export interface FileReading {
  readonly folder: string;
  readonly profile: ControllerProfile;
  readonly source: SourceProfile;
  readonly file: SourceFile;
  readonly today: LocalDate;
  /** Addresses of sources that are no files, by the names profiles use; none when left out. */
  readonly connections?: Connections;
  /** How long a source may say nothing, in milliseconds. */
  readonly patience?: number;
  /** Ends the reading from outside: the source is then one that broke off. */
  readonly signal?: AbortSignal;
  /** Some of a view's or table's records; left out: all. */
  readonly only?: AskedRecords;
}

/**
 * `records` counts what the source held besides its header: each is a row or set aside. Where `whole` is false the source
 * broke off, or is not what its profile says: its rows replace nothing, and none of its earlier rows has vanished.
 */
export type ReadBatch =
  | { readonly kind: 'rows'; readonly rows: readonly SourceRow[]; readonly quarantined: readonly Quarantined[] }
  | { readonly kind: 'end'; readonly records: number; readonly notes: readonly FileNote[]; readonly whole: boolean };

export interface FileRows { readonly rows: SourceRow[]; readonly quarantined: Quarantined[]; readonly notes: FileNote[]; readonly whole: boolean }

/** Some hundred rows at a time, in memory that does not grow with the source; the last batch is the end, always. */
export async function* streamSource(given: FileReading): AsyncGenerator<ReadBatch> {
  const left = new AbortController();
  given.signal?.addEventListener('abort', () => { left.abort(); }, { once: true });
  const raw = openSource({ folder: join(given.folder, given.source.system), file: given.file, connections: given.connections ?? new Map(), signal: left.signal, ...(given.only === undefined ? {} : { only: given.only }) });
  const reader = makeReader(given);
  try {
    for await (const records of withStallLimit(raw, given.patience ?? stallMilliseconds)) {
      const batch = reader.read(records);
      if (batch.rows.length > 0 || batch.quarantined.length > 0) yield { kind: 'rows', ...batch };
      if (!reader.isReadable()) break;
    }
    yield reader.end(null);
  } catch (fault) {
    if (!(fault instanceof SourceBreak)) throw fault;
    yield reader.end(fault);
  } finally {
    left.abort();
  }
}

/** The same as lists; of a source that is not whole no row is given. */
export async function readSourceFile(given: FileReading): Promise<FileRows> {
  const found: FileRows = { rows: [], quarantined: [], notes: [], whole: false };
  for await (const batch of streamSource(given)) {
    if (batch.kind === 'end') return { ...found, rows: batch.whole ? found.rows : [], notes: [...batch.notes], whole: batch.whole };
    found.rows.push(...batch.rows);
    found.quarantined.push(...batch.quarantined);
  }
  return found;
}

interface Reader {
  readonly read: (records: readonly RawRecord[]) => { readonly rows: SourceRow[]; readonly quarantined: Quarantined[] };
  /** False once the header has shown that the source is another one. */
  readonly isReadable: () => boolean;
  readonly end: (broke: SourceBreak | null) => ReadBatch;
}

function makeReader({ source, file, profile, today }: FileReading): Reader {
  const place = (line: number): { readonly system: string; readonly file: string; readonly line: number } => ({ system: source.system, file: file.name, line });
  const columns = findColumns(file);
  const reading = planRows({ profile, file, today, nameRank: source.nameRank });
  const guard = makeDuplicateGuard();
  const marks = file.columns.filter(({ role }) => role === 'non-disclosure');
  let records = 0;
  let isUnmapped = false;
  return {
    read: (given) => {
      const batch = { rows: new Array<SourceRow>(), quarantined: new Array<Quarantined>() };
      for (const record of given) {
        if (columns.takeHeader(record)) continue;
        if (!columns.areUsable()) break;
        records += 1;
        const row = rowOf(record, { columns, reading, guard, place: place(record.line) });
        if ('reason' in row) batch.quarantined.push({ ...place(record.line), reason: row.reason });
        else {
          batch.rows.push(row);
          isUnmapped ||= row.notes.includes('non-disclosure-unmapped');
        }
      }
      return batch;
    },
    isReadable: columns.areUsable,
    end: (broke) => {
      const note = (fault: FileNote['fault'], column?: string): FileNote => ({ system: source.system, file: file.name, fault, ...(column === undefined ? {} : { column }) });
      const notes = [
        ...(broke === null ? [] : [note(broke.fault)]),
        ...columns.faults(broke === null).map(({ fault, column }) => note(fault, column)),
        ...(guard.isOverfull() ? [note('duplicates-unchecked')] : []),
        ...(isUnmapped ? marks.map(({ column }) => note('non-disclosure-unmapped', column)) : []),
      ];
      return { kind: 'end', records, notes, whole: notes.every(({ fault }) => isRemark(fault)) };
    },
  };
}

interface RowGiven { readonly columns: FoundColumns; readonly reading: RowReading; readonly guard: DuplicateGuard; readonly place: { readonly system: string; readonly file: string; readonly line: number } }

function rowOf(record: RawRecord, { columns, reading, guard, place }: RowGiven): SourceRow | Pick<Quarantined, 'reason'> {
  if ('fault' in record) return { reason: record.fault };
  const cells = columns.cellsOf(record);
  if (cells === null) return { reason: 'column-count' };
  const row = readRow(cells, place, reading);
  if ('reason' in row) return row;
  const name = recordNameOf(cells, reading);
  // A record without a name is told apart by its line. One name with two persons' keys is no double: joining has to see
  // both, else the number would pass for the first person's alone. Nor is one with a mark of non-disclosure: the first may have none.
  const isDouble = name.some((part) => part !== '') && guard.isRepeated([...name, row.identityCode ?? '', row.customerNumber ?? '', row.meteringPoint ?? '']);
  return isDouble && row.roles['non-disclosure'] !== 'true' ? { reason: 'duplicate-key' } : row;
}

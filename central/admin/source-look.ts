// A source as it lies: its columns, what each is mapped to, and its first rows as shapes; an administrator has no right to a value.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeMeaning, type SeenColumn, type SourceLook } from '../../shared/registers/source-acts.ts';
import type { SourceColumn, SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import { openSource, type Connections } from '../sources/connectors/open-source.ts';
import type { Cell, RawRecord } from '../sources/connectors/raw-record.ts';
import { SourceBreak } from '../sources/connectors/source-break.ts';
import { withStallLimit } from '../sources/connectors/with-stall-limit.ts';
import { maskValue } from '../sources/pipeline/mask-value.ts';
import type { LeftOut } from './source-versions.ts';

export interface LookGiven { readonly folder: string; readonly profile: SourceProfile; readonly file: SourceFile; readonly leftOut: readonly LeftOut[]; readonly connections: Connections }

const rowsShown = 50;
const columnsShown = 200;
const nameLength = 80;
/** Milliseconds of silence; the person at the desk waits. */
const patience = 8000;

/** Reads no further than it shows. What the source does wrong is `fault`, never thrown. */
export async function lookAtSource({ folder, profile, file, leftOut, connections }: LookGiven): Promise<SourceLook> {
  if (file.from.kind === 'folder' && !(await isThere(join(folder, profile.system, file.name)))) return shownOf([], { file, leftOut, fault: 'file-missing' });
  const left = new AbortController();
  const records: RawRecord[] = [];
  let fault: string | null = null;
  try {
    const raw = openSource({ folder: join(folder, profile.system), file, connections, signal: left.signal });
    for await (const batch of withStallLimit(raw, patience)) {
      records.push(...batch.slice(0, rowsShown + 1 - records.length));
      if (records.length > rowsShown) break;
    }
  } catch (broke) {
    if (!(broke instanceof SourceBreak)) throw broke;
    fault = broke.fault;
  } finally {
    left.abort();
  }
  return shownOf(records, { file, leftOut, fault });
}

/** A link is left alone, as the import does. */
export async function isThere(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return false;
    throw fault;
  }
}

interface Shown { readonly file: SourceFile; readonly leftOut: readonly LeftOut[]; readonly fault: string | null }

function shownOf(records: readonly RawRecord[], { file, leftOut, fault }: Shown): SourceLook {
  const table = tableOf(records);
  const known = new Map(file.columns.map((one) => [one.column, one]));
  // A file without a header begins with somebody's data: where no name is the profile's, names are masked too.
  const named = table.columns.length === 0 || table.columns.some(({ name }) => known.has(name));
  const columns = table.columns.slice(0, columnsShown).map(({ name, values }): SeenColumn => {
    const mapped = known.get(name);
    return {
      column: named ? name.slice(0, nameLength) : maskValue(name), mapped: mapped === undefined ? null : mappingOf(mapped),
      leftOut: leftOut.find((one) => one.file === file.name && one.column === name)?.reason ?? null, shapes: values.slice(0, rowsShown).map((value) => maskValue(value)),
    };
  });
  const met = new Set(table.columns.map(({ name }) => name));
  const missing = table.columns.length === 0 ? [] : file.columns.filter(({ column, optional }) => !optional && !met.has(column)).map(({ column }) => column);
  return { category: file.category, rows: table.rows, named, columns, missing, reasons: table.reasons, fault };
}

function mappingOf({ field, role, format, means }: SourceColumn): SeenColumn['mapped'] {
  return { field, role, format, codes: Object.entries(means ?? {}).flatMap(([one, meant]) => codeMeaning.safeParse({ code: one, means: meant }).data ?? []) };
}

interface Table { readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[]; readonly rows: number; readonly reasons: string[] }

function tableOf(records: readonly RawRecord[]): Table {
  const columns = new Map<string, string[]>();
  const reasons = new Set<string>();
  let header: readonly string[] | null = null;
  let rows = 0;
  for (const record of records) {
    if ('fault' in record) {
      reasons.add(record.fault);
      rows += header === null ? 0 : 1;
      continue;
    }
    if ('fields' in record && header === null) {
      header = record.fields.map((cell) => textOf(cell).trim());
      for (const name of header) columns.set(name, []);
      continue;
    }
    if (rows >= rowsShown) break;
    rows += 1;
    if ('fields' in record && record.fields.length !== header?.length) reasons.add('column-count');
    else for (const [name, cell] of cellsOf(record, header ?? [])) columns.set(name, [...columns.get(name) ?? [], textOf(cell)]);
  }
  return { columns: [...columns].map(([name, values]) => ({ name, values })), rows, reasons: [...reasons].toSorted() };
}

function cellsOf(record: Exclude<RawRecord, { readonly fault: unknown }>, header: readonly string[]): Iterable<readonly [string, Cell]> {
  return 'named' in record ? record.named : header.map((name, at): readonly [string, Cell] => [name, record.fields[at] ?? '']);
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

// A source as it lies: its columns, what each is mapped to, and its first rows as shapes; an administrator has no right to a value.
import { codeMeaning, type SeenColumn, type SourceLook } from '../../shared/registers/source-acts.ts';
import type { SourceColumn, SourceFile } from '../../shared/registers/source-profile.ts';
import { cellText, type Cell, type RawRecord } from '../sources/connectors/raw-record.ts';
import { maskValue } from '../sources/pipeline/mask-value.ts';
import { firstRecords, type SourceBegin } from './first-records.ts';
import type { LeftOut } from './source-versions.ts';

export interface LookGiven extends SourceBegin { readonly leftOut: readonly LeftOut[] }

const rowsShown = 50;
const columnsShown = 200;
const nameLength = 80;
/** Milliseconds of silence; the person at the desk waits. */
const patience = 8000;

/** Reads no further than it shows. */
export async function lookAtSource({ leftOut, ...begin }: LookGiven): Promise<SourceLook> {
  const records: RawRecord[] = [];
  const { fault } = await firstRecords(begin, patience, (batch) => {
    records.push(...batch.slice(0, rowsShown + 1 - records.length));
    return records.length <= rowsShown;
  });
  return shownOf(records, { file: begin.file, leftOut, fault });
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
      header = record.fields.map((cell) => cellText(cell).trim());
      for (const name of header) columns.set(name, []);
      continue;
    }
    if (rows >= rowsShown) break;
    rows += 1;
    if ('fields' in record && record.fields.length !== header?.length) reasons.add('column-count');
    else for (const [name, cell] of cellsOf(record, header ?? [])) columns.set(name, [...columns.get(name) ?? [], cellText(cell)]);
  }
  return { columns: [...columns].map(([name, values]) => ({ name, values })), rows, reasons: [...reasons].toSorted() };
}

function cellsOf(record: Exclude<RawRecord, { readonly fault: unknown }>, header: readonly string[]): Iterable<readonly [string, Cell]> {
  return 'named' in record ? record.named : header.map((name, at): readonly [string, Cell] => [name, record.fields[at] ?? '']);
}

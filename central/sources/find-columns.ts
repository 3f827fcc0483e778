// Where a source has the profile's columns: by its header, or by the names each record bears; what is missing or new is told.
import type { SourceFile } from '../../shared/registers/source-profile.ts';
import type { FileFault } from './import-result.ts';
import { cellText, type Cell, type RawRecord } from './connectors/raw-record.ts';

export interface ColumnFault { readonly fault: FileFault; readonly column?: string }

export interface FoundColumns {
  /** True when the record was the header. */
  readonly takeHeader: (record: RawRecord) => boolean;
  /** False when the header lacks a column, so that nothing after it can be trusted. */
  readonly areUsable: () => boolean;
  /** In the order of the profile; null where the record has another number of fields than the header. */
  readonly cellsOf: (record: Exclude<RawRecord, { readonly fault: unknown }>) => readonly Cell[] | null;
  /** Of a source that broke off, a column that was not met is not missed. */
  readonly faults: (isWhole: boolean) => readonly ColumnFault[];
}

/** A source with thousands of columns is not ours; the first of them tell. */
const unknownMax = 50;
const columnLengthMax = 80;

export function findColumns(file: SourceFile): FoundColumns {
  const names = file.columns.map(({ column }) => column);
  const known = new Set(names);
  const met = new Set<string>();
  const unknown = new Set<string>();
  let header: readonly string[] | null = null;
  let places: readonly number[] = [];
  let faults: readonly ColumnFault[] = [];
  let isNamed = false;
  const takeNamed = (record: ReadonlyMap<string, Cell>): readonly Cell[] => {
    for (const name of record.keys()) {
      if (known.has(name)) met.add(name);
      else if (unknown.size < unknownMax) unknown.add(name.slice(0, columnLengthMax));
    }
    return names.map((name) => record.get(name) ?? '');
  };
  return {
    takeHeader: (record) => {
      if (isNamed || header !== null) return false;
      // Of records that bear their names any may be broken; a header that cannot be read is an empty one.
      if ('named' in record || isNamedFile(file)) {
        isNamed = true;
        return false;
      }
      header = 'fields' in record ? record.fields.map((cell) => cellText(cell).trim()) : [];
      places = names.map((name) => header?.indexOf(name) ?? -1);
      faults = headerFaults(header, file);
      return true;
    },
    areUsable: () => faults.every(({ fault }) => fault === 'unknown-column'),
    cellsOf: (record) => {
      if ('named' in record) return takeNamed(record.named);
      return record.fields.length === header?.length ? places.map((place) => record.fields[place] ?? '') : null;
    },
    faults: (isWhole) => {
      if (!isNamed) return header === null && isWhole && !isNamedFile(file) ? [{ fault: 'empty-file' }] : faults;
      const missing = isWhole ? file.columns.filter(({ column, optional }) => !optional && !met.has(column)) : [];
      return [...missing.map(({ column }): ColumnFault => ({ fault: 'missing-column', column })), ...[...unknown].map((column): ColumnFault => ({ fault: 'unknown-column', column }))];
    },
  };
}

// A list of no records is an answer; a table without even a header is none.
function isNamedFile({ from, shape }: SourceFile): boolean {
  return from.kind === 'azure-table' || shape.kind === 'json' || shape.kind === 'json-lines' || shape.kind === 'xml';
}

function headerFaults(header: readonly string[], file: SourceFile): readonly ColumnFault[] {
  const known = file.columns.map(({ column }) => column);
  return [
    ...file.columns.filter(({ column, optional }) => !optional && !header.includes(column)).map(({ column }): ColumnFault => ({ fault: 'missing-column', column })),
    ...header.filter((column, place) => header.indexOf(column) < place).map((column): ColumnFault => ({ fault: 'doubled-column', column: column.slice(0, columnLengthMax) })),
    // Personal data of an unknown column would be missing from the copy: the administrator must hear of it.
    ...header.filter((column) => !known.includes(column)).slice(0, unknownMax).map((column): ColumnFault => ({ fault: 'unknown-column', column: column.slice(0, columnLengthMax) })),
  ];
}

// One record of an export as an item with the keys it can be joined by, or the reason why it is set aside.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { ColumnRole, SourceColumn, SourceFile } from '../../shared/registers/source-profile.ts';
import type { NoteReason, QuarantineReason, RowPlace } from './import-result.ts';
import { readCell, type ReadValue } from './read-value.ts';
import { makeKeyReading, type KeyReading } from './read-keys.ts';
import { seriesFault, type SeriesPlaces } from './read-series.ts';
import { cellText, type Cell } from './connectors/raw-record.ts';

export interface SourceRow extends RowPlace {
  readonly category: string;
  readonly nameRank: number;
  readonly recordId: string;
  readonly fields: readonly { readonly key: string; readonly value: string }[];
  readonly roles: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly identityCode: string | null;
  readonly customerNumber: string | null;
  readonly meteringPoint: string | null;
  readonly notes: readonly NoteReason[];
}

/** What is the same for every row of a source, looked up once. */
export interface RowReading {
  readonly file: SourceFile;
  readonly nameRank: number;
  /** The codes a closed column may hold, by its place among the profile's columns. */
  readonly closed: ReadonlyMap<number, ReadonlySet<string>>;
  /** Places of the columns that name the record. */
  readonly recordPlaces: readonly number[];
  readonly series: SeriesPlaces | null;
  readonly keys: KeyReading;
}

export function planRows({ file, profile, today, nameRank }: { readonly file: SourceFile; readonly profile: ControllerProfile; readonly today: LocalDate; readonly nameRank: number }): RowReading {
  const placeOf = (column: string): number => file.columns.findIndex((one) => one.column === column);
  const { series } = file;
  return {
    file, nameRank, closed: closedCodes(file, profile), recordPlaces: file.recordId.map(placeOf),
    series: series === null ? null : { start: placeOf(series.start), resolution: placeOf(series.resolution), quantity: placeOf(series.quantity), quality: placeOf(series.quality) },
    keys: makeKeyReading(profile, today),
  };
}

const valueLengthMax = 20_000;
const recordIdLengthMax = 200;

/**
 * `cells` stand in the order of the profile's columns. A key that cannot be trusted is noted and not used, while its text
 * stays in the item: it is stored about the person. So does a value that cannot be read, where a mark of non-disclosure
 * keeps its row from being set aside (decision 0064).
 */
export function readRow(cells: readonly Cell[], place: RowPlace, reading: RowReading): SourceRow | { readonly reason: QuarantineReason } {
  const { file, nameRank } = reading;
  const read = readCells(cells, reading);
  if ('reason' in read) return read;
  const recordId = recordNameOf(cells, reading).join('/');
  if (recordId.length > recordIdLengthMax) return { reason: 'too-long' };
  const series = reading.series === null ? null : seriesFault(cells, reading.series);
  if (series !== null) return { reason: series };
  const { identityCode, customerNumber, meteringPoint, notes } = reading.keys(read.roles);
  // Only where it is so: half a million rows have no note.
  const told: readonly NoteReason[] = read.notes.length > 0 ? [...notes, ...read.notes] : notes;
  // Field by field: a million rows are made here, and spreading costs more than reading.
  return {
    system: place.system, file: place.file, line: place.line, category: file.category, nameRank, recordId: isNameless(recordId) ? `${place.file}:${String(place.line)}` : recordId,
    fields: read.fields, roles: read.roles, identityCode, customerNumber, meteringPoint, notes: told,
  };
}

/** What names the record, part by part. */
export function recordNameOf(cells: readonly Cell[], { recordPlaces }: RowReading): readonly string[] {
  return recordPlaces.map((place) => cellText(cells[place] ?? ''));
}

function isNameless(recordId: string): boolean {
  return recordId === '' || (recordId.startsWith('/') && recordId.replaceAll('/', '') === '');
}

/** Codes that closed columns of the file may hold, from the one place that explains them. */
function closedCodes(file: SourceFile, profile: ControllerProfile): ReadonlyMap<number, ReadonlySet<string>> {
  const fields = profile.categories.filter(({ code }) => code === file.category).flatMap((category) => category.fields);
  return new Map(file.columns.flatMap((column, place) => (column.closed
    ? [[place, new Set(fields.filter(({ key }) => key === column.field).flatMap(({ codes }) => Object.keys(codes ?? {})))] as const] : [])));
}

// Only UTF-8 is sure to show its damage; a lone surrogate of UTF-16 is a text like others. UTF-8 read as 1252 shows a
// Finnish or Swedish letter as a capital A with tilde and a sign that follows it in no language.
function isDamaged(text: string, { from, dialect }: SourceFile): boolean {
  if (from.kind !== 'folder' && from.kind !== 'azure-blob') return false;
  if (dialect.encoding === 'utf-8') return text.includes('\uFFFD');
  return dialect.encoding === 'windows-1252' && text.includes('\u00C3') && /\u00C3[\u00A4\u00B6\u00A5\u201E\u2013\u2026\u00A9]/.test(text);
}

interface ReadCells extends Pick<SourceRow, 'fields' | 'roles'> { readonly notes: readonly NoteReason[] }

const noNotes: readonly NoteReason[] = [];

/** A row with a mark in it that is set aside protects nobody: what cannot be read of it is taken as the text it is, and gives no key or other role. */
function readCells(cells: readonly Cell[], reading: RowReading): ReadCells | { readonly reason: QuarantineReason } {
  const { columns } = reading.file;
  const fields: { key: string; value: string }[] = [];
  const roles: Partial<Record<ColumnRole, string>> = {};
  let fault: { readonly reason: QuarantineReason } | null = null;
  let isUnmapped = false;
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place];
    if (column === undefined) break;
    const cell = cells[place] ?? '';
    const read = readOne(cell, { place, column, reading });
    if ('reason' in read) fault ??= read;
    const value = 'reason' in read ? cellText(cell).slice(0, valueLengthMax) : read.value;
    if (value === '') continue;
    if (column.field !== null) fields.push({ key: column.field, value });
    if (givesRole(read, column) && takeRole(roles, column, value)) isUnmapped = true;
  }
  if (fault !== null && roles['non-disclosure'] !== 'true') return fault;
  return { fields, roles, notes: fault === null && !isUnmapped ? noNotes : notesOf(fault !== null, isUnmapped) };
}

function givesRole(read: ReadValue, { role }: SourceColumn): boolean {
  return !('reason' in read) || role === 'non-disclosure';
}

function notesOf(isUnread: boolean, isUnmapped: boolean): readonly NoteReason[] {
  return [...(isUnmapped ? ['non-disclosure-unmapped'] as const : []), ...(isUnread ? ['protected-not-read'] as const : [])];
}

interface PlacedColumn { readonly place: number; readonly column: SourceColumn; readonly reading: RowReading }

function readOne(cell: Cell, { place, column, reading: { file, closed } }: PlacedColumn): ReadValue {
  const text = cellText(cell);
  if (isDamaged(text, file)) return { reason: 'bad-encoding' };
  if (text.length > valueLengthMax) return { reason: 'too-long' };
  const read = readCell(cell, column.format, file.dialect.decimal);
  const isKnown = 'reason' in read || read.value === '' || !column.closed || column.role === 'non-disclosure' || closed.get(place)?.has(read.value.trim()) === true;
  return isKnown ? read : { reason: 'unknown-code' };
}

/** True for a mark of non-disclosure of which nobody has said what it means. It protects until somebody does, and of two marks the one that protects stands (decision 0064). */
function takeRole(roles: Partial<Record<ColumnRole, string>>, column: SourceColumn, value: string): boolean {
  const { role } = column;
  if (role === null) return false;
  const meaning = meaningOf(column, value);
  if (role !== 'non-disclosure') {
    if (meaning !== null) roles[role] = meaning;
    return false;
  }
  // Blank is no code: the mapping counts it as empty, and says so.
  if (value.trim() === '') return false;
  roles[role] = roles[role] === 'true' ? 'true' : meaning ?? 'true';
  return meaning === null;
}

/** Null: a code that nobody mapped. Only the mapping's own names are codes: every object knows `constructor`. */
function meaningOf({ role, means }: SourceColumn, value: string): string | null {
  const code = value.trim();
  const meaning = means === null ? value : Object.hasOwn(means, code) ? means[code] ?? null : null;
  return role === 'non-disclosure' && meaning !== 'true' && meaning !== 'false' ? null : meaning;
}

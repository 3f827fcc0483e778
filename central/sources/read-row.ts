// One record of an export as an item with the keys it can be joined by, or the reason why it is set aside.
import { parseCustomerNumber } from '../../shared/formats/customer-number.ts';
import { parseIdentityCode } from '../../shared/formats/identity-code.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { parseMeteringPoint } from '../../shared/formats/metering-point.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { ColumnRole, SourceColumn, SourceFile } from '../../shared/registers/source-profile.ts';
import type { NoteReason, QuarantineReason, RowPlace } from './import-result.ts';
import { readValue } from './read-value.ts';

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

export interface RowReading {
  readonly profile: ControllerProfile;
  readonly file: SourceFile;
  readonly today: LocalDate;
  readonly nameRank: number;
  /** The place of each profile column in the file's header. */
  readonly places: ReadonlyMap<string, number>;
  readonly width: number;
}

const valueLengthMax = 20_000;
const recordIdLengthMax = 200;

/** A key that cannot be trusted is noted and not used, while its text stays in the item: it is stored about the person. */
export function readRow(record: readonly string[], place: RowPlace, reading: RowReading): SourceRow | { readonly reason: QuarantineReason } {
  if (record.length !== reading.width) return { reason: 'column-count' };
  // Only UTF-8 is sure to show its damage so; a lone surrogate of UTF-16 is a text like others.
  if (reading.file.dialect.encoding === 'utf-8' && record.some((text) => text.includes('\uFFFD'))) return { reason: 'bad-encoding' };
  const cells = new Map(reading.file.columns.map((column) => [column.column, record[reading.places.get(column.column) ?? -1] ?? '']));
  const read = readCells(cells, reading.file);
  if ('reason' in read) return read;
  const recordId = reading.file.recordId.map((column) => cells.get(column) ?? '').join('/');
  if (recordId.length > recordIdLengthMax) return { reason: 'too-long' };
  return {
    ...place, category: reading.file.category, nameRank: reading.nameRank,
    recordId: recordId.replaceAll('/', '') === '' ? `${place.file}:${String(place.line)}` : recordId, ...read, ...keysOf(read.roles, reading),
  };
}

function readCells(cells: ReadonlyMap<string, string>, file: SourceFile): Pick<SourceRow, 'fields' | 'roles'> | { readonly reason: QuarantineReason } {
  const fields: { key: string; value: string }[] = [];
  const roles: Partial<Record<ColumnRole, string>> = {};
  for (const column of file.columns) {
    const text = cells.get(column.column) ?? '';
    if (text.length > valueLengthMax) return { reason: 'too-long' };
    const read = readValue(text, column.format, file.dialect.decimal);
    if ('reason' in read) return read;
    if (read.value === '') continue;
    if (column.field !== null) fields.push({ key: column.field, value: read.value });
    if (column.role === null) continue;
    const meaning = meaningOf(column, read.value);
    if (meaning !== null) roles[column.role] = meaning;
    // A mark of non-disclosure that is not understood must not pass for "none": it protects a life.
    else if (column.role === 'non-disclosure') return { reason: 'unknown-code' };
  }
  return { fields, roles };
}

function meaningOf(column: SourceColumn, value: string): string | null {
  return column.means === null ? value : column.means[value.trim()] ?? null;
}

function keysOf(roles: SourceRow['roles'], { profile, today }: RowReading): Pick<SourceRow, 'identityCode' | 'customerNumber' | 'meteringPoint' | 'notes'> {
  const code = parseIdentityCode(roles['identity-code'], { today, allowTemporary: true, source: 'stored' });
  const number = parseCustomerNumber(roles['customer-number'], profile.customerNumberPattern);
  const point = meteringPointOf(roles['metering-point'], profile);
  const notes: NoteReason[] = [];
  if (roles['identity-code'] !== undefined && !code.ok) notes.push('identity-code-not-usable');
  if (roles['customer-number'] !== undefined && !number.ok) notes.push('customer-number-not-usable');
  if (roles['metering-point'] !== undefined && point === null) notes.push('metering-point-not-usable');
  return { identityCode: code.ok ? code.value : null, customerNumber: number.ok ? number.value : null, meteringPoint: point, notes };
}

function meteringPointOf(text: string | undefined, profile: ControllerProfile): string | null {
  const point = parseMeteringPoint(text);
  if (point.ok) return point.value.code;
  const site = parseCustomerNumber(text, profile.heatingSitePattern ?? '');
  return site.ok ? site.value : null;
}

// A source's profile with columns mapped anew, held to the controller's profile; every fault is named by its column.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import { loadSourceProfile } from '../../shared/registers/load-source-profile.ts';
import type { ColumnMapping, MappingFault } from '../../shared/registers/source-acts.ts';
import { isExplainedRole, type SourceColumn, type SourceFile, type SourceProfile } from '../../shared/registers/source-profile.ts';
import type { LeftOut } from './source-versions.ts';

export interface MappingGiven {
  readonly profile: SourceProfile;
  readonly leftOut: readonly LeftOut[];
  readonly file: string;
  readonly columns: readonly ColumnMapping[];
  readonly validFrom: string;
  readonly today: LocalDate;
  readonly controller: ControllerProfile;
}

export interface Mapped { readonly profile: SourceProfile; readonly leftOut: readonly LeftOut[]; readonly faults: readonly MappingFault[] }

/** The profile is to be used only when there are no faults. Null when it has no such file. */
export function mapColumns({ profile, leftOut, file, columns, validFrom, today, controller }: MappingGiven): Mapped | null {
  const before = profile.files.find(({ name }) => name === file);
  if (before === undefined) return null;
  const after: SourceFile = { ...before, columns: [...before.columns.map((one) => changed(one, columns)), ...added(before, columns)] };
  const made = { ...profile, files: profile.files.map((one) => (one.name === file ? after : one)), validFrom, validTo: null };
  const loaded = loadSourceProfile(made, controller);
  const faults = [
    ...(validFrom < today ? [{ column: null, part: 'valid-from', code: 'validity-reversed' } as const] : []),
    ...columns.flatMap((one) => faultsOf(one, before)),
    ...lostMark(before, after),
    ...(loaded.ok ? [] : loaded.faults.map(({ code, path }) => faultAt(made, { code, path }))),
  ];
  const names = new Set(columns.map(({ column }) => column));
  const others = leftOut.filter((one) => one.file !== file || !names.has(one.column));
  const newlyLeft = columns.flatMap((one) => (one.is === 'left-out' ? [{ file, column: one.column, reason: one.reason.trim() }] : []));
  return { profile: loaded.ok ? loaded.value : profile, leftOut: [...others, ...newlyLeft], faults };
}

function changed(before: SourceColumn, columns: readonly ColumnMapping[]): SourceColumn {
  const wish = columns.find(({ column }) => column === before.column);
  return wish === undefined ? before : columnOf(wish, before);
}

function added(before: SourceFile, columns: readonly ColumnMapping[]): readonly SourceColumn[] {
  return columns.filter(({ column }) => !before.columns.some((one) => one.column === column)).map((one) => columnOf(one, null));
}

function columnOf(wish: ColumnMapping, before: SourceColumn | null): SourceColumn {
  // A column nobody wants may vanish without a word; one that is kept may not.
  if (wish.is === 'left-out') return { column: wish.column, field: null, role: null, format: 'text', means: null, optional: true, closed: false };
  const { column, field, role, format } = wish;
  return { column, field, role, format, means: meansOf(wish, before), optional: false, closed: before?.field === field ? before.closed : false };
}

function meansOf({ role, codes }: Extract<ColumnMapping, { readonly is: 'kept' }>, before: SourceColumn | null): SourceColumn['means'] {
  if (!isExplainedRole(role)) return null;
  if (codes !== undefined) return Object.fromEntries(codes.map(({ code, means }) => [code, means]));
  return before?.role === role ? before.means : null;
}

/** A file that told who is under non-disclosure goes on telling it: else the next import would take the mark off everybody. */
function lostMark(before: SourceFile, after: SourceFile): readonly MappingFault[] {
  const told = before.columns.find(({ role }) => role === 'non-disclosure');
  return told === undefined || after.columns.some(({ role }) => role === 'non-disclosure') ? [] : [{ column: told.column, part: 'role', code: 'non-disclosure-lost' }];
}

function faultsOf(wish: ColumnMapping, file: SourceFile): readonly MappingFault[] {
  const { column } = wish;
  const needed = file.recordId.includes(column) || Object.values(file.series ?? {}).includes(column);
  if (wish.is === 'left-out') return needed ? [{ column, part: 'column', code: 'names-the-record' }] : [];
  const codes = wish.codes ?? [];
  return [
    ...(wish.field === null && wish.role === null ? [{ column, part: 'field', code: 'field-or-role' } as const] : []),
    ...(new Set(codes.map((one) => one.code)).size < codes.length ? [{ column, part: 'codes', code: 'code-doubled' } as const] : []),
    ...(wish.role === 'non-disclosure' && codes.length > 0 && codes.every(({ means }) => means !== 'true') ? [{ column, part: 'codes', code: 'no-code-protects' } as const] : []),
  ];
}

/** `files.0.columns.3.field` is the fault of the fourth column's field. */
function faultAt(profile: SourceProfile, { code, path }: { readonly code: string; readonly path: string }): MappingFault {
  const [, file, , place, part] = path.split('.');
  const column = profile.files[Number(file)]?.columns[Number(place)]?.column ?? null;
  return { column, part: part === 'means' ? 'codes' : part === 'field' || part === 'role' || part === 'format' ? part : 'column', code };
}

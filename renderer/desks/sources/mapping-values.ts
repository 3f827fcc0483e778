// What is chosen for the columns of a source, as the form holds it and as central takes it, with what is wrong named by field.
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import { codeMeaning, type CodeMeaning, type ColumnCodes, type ColumnMapping, type MappingFault, type SeenColumn, type SourceLook } from '../../../shared/registers/source-acts.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import { codeMeanings, columnFormat, columnRole, isExplainedRole, type ColumnFormat, type ColumnRole } from '../../../shared/registers/source-profile.ts';
import type { Language } from '../../../shared/registers/words.ts';
import type { FieldError } from '../../parts/error-summary.tsx';
import { shown } from '../../parts/shown.ts';
import type { Say } from '../../words/words.ts';

/** `means` empty: nobody has said what the code means. */
export interface CodeChoice { readonly code: string; readonly means: string }
/** `what`: nothing chosen, a field of the category (`field:key`), `only-role`, or `left-out`. */
export interface ColumnChoice { readonly what: string; readonly role: string; readonly format: string; readonly reason: string; readonly codes: readonly CodeChoice[] }
export interface MappingForm { readonly validFrom: string; readonly columns: readonly ColumnChoice[] }

/** A column of the source, or one that the mapping has and the source lacks. The place in the list names its fields. */
export interface EditedColumn { readonly name: string; readonly seen: SeenColumn | null }

export function editedColumns({ columns, missing }: SourceLook): readonly EditedColumn[] {
  return [...columns.map((seen) => ({ name: seen.column, seen })), ...missing.map((name) => ({ name, seen: null }))];
}

export function emptyChoice({ seen }: EditedColumn): ColumnChoice {
  return { what: '', role: seen?.mapped?.role ?? '', format: seen?.mapped?.format ?? 'text', reason: '', codes: seen?.mapped?.codes ?? [] };
}

/** Those somebody chose first, then those met in the source that nobody has said anything of. */
export function withMetCodes(codes: readonly CodeChoice[], counted: ColumnCodes | null): readonly CodeChoice[] {
  const known = new Set(codes.map(({ code }) => code));
  return [...codes, ...(counted?.codes ?? []).filter(({ code }) => !known.has(code)).map(({ code }) => ({ code, means: '' }))];
}

export type ColumnPart = 'what' | 'role' | 'format' | 'reason' | 'codes';
export function fieldId(place: number, part: ColumnPart): string {
  return `column-${String(place)}-${part}`;
}
export const validFromId = 'mapping-valid-from';

export type ReadMapping = { readonly ok: true; readonly validFrom: LocalDate; readonly columns: ColumnMapping[] } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Checked before central is asked; what only the profiles know (a field that is not there) central says by the same fields. */
export function readMapping(form: MappingForm, columns: readonly EditedColumn[], { t, today }: { readonly t: Say; readonly today: LocalDate }): ReadMapping {
  const chosen = columns.flatMap((column, place) => {
    const choice = form.columns[place];
    return choice === undefined || choice.what === '' ? [] : [{ column, place, choice }];
  });
  const validFrom = parseTypedDate(form.validFrom, { today, century: 'nearest' });
  const errors: FieldError[] = chosen.flatMap(({ column, place, choice }): readonly FieldError[] => {
    if (choice.what === 'left-out' && choice.reason.trim() === '') return [{ fieldId: fieldId(place, 'reason'), text: `${shown(column.name, 60)}: ${t('sources.bench.reasonMissing')}` }];
    const slip = codeSlip(choice);
    if (slip !== null) return [{ fieldId: fieldId(place, 'codes'), text: `${shown(column.name, 60)}: ${t(slip)}` }];
    return choice.what === 'only-role' && choice.role === '' ? [{ fieldId: fieldId(place, 'role'), text: `${shown(column.name, 60)}: ${t('sources.bench.roleMissing')}` }] : [];
  });
  const first = columns.findIndex(({ seen }) => seen === null || seen.mapped === null);
  if (chosen.length === 0) errors.push({ fieldId: first < 0 ? validFromId : fieldId(first, 'what'), text: t('sources.bench.nothing') });
  if (!validFrom.ok || validFrom.value < today) errors.push({ fieldId: validFromId, text: t('sources.bench.validFromBad') });
  if (errors.length > 0 || !validFrom.ok) return { ok: false, errors };
  return { ok: true, validFrom: validFrom.value, columns: chosen.map(({ column, choice }) => mappingOf(column, choice)) };
}

/** A meaning of another role was chosen before the role was changed. */
function meantCodes({ role, codes }: ColumnChoice): CodeMeaning[] {
  if (!isExplainedRole(role)) return [];
  const meanings: readonly string[] = codeMeanings[role];
  return codes.filter(({ means }) => meanings.includes(means)).flatMap((one) => codeMeaning.safeParse(one).data ?? []);
}

function codeSlip(choice: ColumnChoice): 'sources.bench.codes.missing' | 'sources.bench.codes.noProtect' | null {
  if (choice.what === 'left-out' || !isExplainedRole(choice.role)) return null;
  const meant = meantCodes(choice);
  if (choice.role === 'non-disclosure' && meant.every(({ means }) => means !== 'true')) return 'sources.bench.codes.noProtect';
  return meant.length === 0 ? 'sources.bench.codes.missing' : null;
}

function mappingOf({ name }: EditedColumn, choice: ColumnChoice): ColumnMapping {
  const { what, role, format, reason } = choice;
  if (what === 'left-out') return { is: 'left-out', column: name, reason: reason.trim() };
  const field = what === 'only-role' ? null : what.slice('field:'.length);
  return { is: 'kept', column: name, field, role: roleOf(role), format: formatOf(format), ...(isExplainedRole(role) ? { codes: meantCodes(choice) } : {}) };
}

function roleOf(text: string): ColumnRole | null {
  const parsed = columnRole.safeParse(text);
  return parsed.success ? parsed.data : null;
}

function formatOf(text: string): ColumnFormat {
  const parsed = columnFormat.safeParse(text);
  return parsed.success ? parsed.data : 'text';
}

/** Central's faults at their fields; what is of no column of this form stands at the day. */
export function faultErrors(faults: readonly MappingFault[], columns: readonly EditedColumn[], language: Language): readonly FieldError[] {
  return faults.map(({ column, part, code }) => {
    const place = columns.findIndex(({ name }) => name === column);
    const said = sourceWords(code)[language];
    if (place < 0) return { fieldId: validFromId, text: column === null ? said : `${shown(column, 60)}: ${said}` };
    return { fieldId: fieldId(place, part === 'role' || part === 'format' || part === 'reason' || part === 'codes' ? part : 'what'), text: `${shown(column ?? '', 60)}: ${said}` };
  });
}

// One fault of a profile, and careful reading of a profile whose shape may itself be at fault.

export type ProfileFaultCode =
  | 'shape' | 'duplicate-code' | 'dangling-code' | 'category-without-system' | 'validity-reversed' | 'validity-gap' | 'validity-overlap'
  | 'bad-business-id' | 'bad-pattern' | 'duplicate-column' | 'unknown-field' | 'bad-controller' | 'gap' | 'fee-rule-contradiction' | 'role-needs-codes';

/** `path` is where in the profile; `names` is the code, id or kind of issue in question. */
export interface ProfileFault {
  readonly code: ProfileFaultCode;
  readonly path: string;
  readonly names: string;
}

export type Row = Readonly<Record<string, unknown>>;

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows under the key with their paths; what is no row is left out, the shape check names it. */
export function rowsOf(owner: unknown, key: string, path = ''): readonly { readonly row: Row; readonly path: string }[] {
  if (!isRow(owner)) return [];
  const list: unknown = owner[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, place) => (isRow(entry) ? [{ row: entry, path: `${path}${key}.${String(place)}` }] : []));
}

export function textOf(owner: unknown, key: string): string | null {
  if (!isRow(owner)) return null;
  const value = owner[key];
  return typeof value === 'string' ? value : null;
}

export function textsOf(row: Row, key: string): readonly string[] {
  const list = row[key];
  return Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : [];
}

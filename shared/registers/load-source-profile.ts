// Reads a source profile from unknown data and holds it to its controller's profile, naming every fault at once.
import { ok, refused, type Refusal } from '../outcomes.ts';
import type { ControllerProfile } from './controller.ts';
import type { ProfileFault } from './profile-fault.ts';
import { codeMeanings, sourceProfile, type SourceColumn, type SourceFile, type SourceProfile } from './source-profile.ts';

export type SourceProfileResult = { readonly ok: true; readonly value: SourceProfile } | (Refusal & { readonly faults: readonly ProfileFault[] });

/** Outcome: `bad-input` with `faults`; every system, category and field it fills must stand in the controller's profile. */
export function loadSourceProfile(input: unknown, controller: ControllerProfile): SourceProfileResult {
  const parsed = sourceProfile.safeParse(input);
  const faults = parsed.success
    ? faultsOf(parsed.data, controller)
    : parsed.error.issues.map((issue): ProfileFault => ({ code: 'shape', path: issue.path.map(String).join('.'), names: issue.code }));
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  return { ...refused('bad-input', { field: faults[0]?.path ?? '', values: { faults: faults.length } }), faults };
}

function faultsOf(profile: SourceProfile, controller: ControllerProfile): readonly ProfileFault[] {
  const system = controller.systems.find(({ code }) => code === profile.system);
  return [
    ...(profile.controller === controller.id ? [] : [{ code: 'bad-controller', path: 'controller', names: profile.controller } as const]),
    ...(system === undefined ? [{ code: 'dangling-code', path: 'system', names: profile.system } as const] : []),
    ...profile.files.flatMap((file, place) => fileFaults(file, `files.${String(place)}`, { controller, held: system?.categories ?? [] })),
  ];
}

function fileFaults(file: SourceFile, path: string, { controller, held }: { readonly controller: ControllerProfile; readonly held: readonly string[] }): readonly ProfileFault[] {
  const fields = new Set(controller.categories.filter(({ code }) => code === file.category).flatMap((category) => category.fields.map(({ key }) => key)));
  const headers = file.columns.map(({ column }) => column);
  return [
    ...(held.includes(file.category) ? [] : [{ code: 'dangling-code', path: `${path}.category`, names: file.category } as const]),
    ...file.columns.flatMap(({ field }, place): readonly ProfileFault[] => (
      field === null || fields.has(field) ? [] : [{ code: 'unknown-field', path: `${path}.columns.${String(place)}.field`, names: field }])),
    ...headers.filter((header, place) => headers.indexOf(header) < place).map((header): ProfileFault => ({ code: 'duplicate-column', path, names: header })),
    ...Object.values(file.series ?? {}).filter((column) => !headers.includes(column)).map((column): ProfileFault => ({ code: 'dangling-code', path: `${path}.series`, names: column })),
    ...(hasKnownEnding(file) ? [] : [{ code: 'bad-pattern', path: `${path}.name`, names: file.name } as const]),
    ...file.columns.flatMap((column, place): readonly ProfileFault[] => (
      column.closed && !isExplained(file, column.field, controller) ? [{ code: 'gap', path: `${path}.columns.${String(place)}.closed`, names: column.column }] : [])),
    ...file.columns.flatMap((column, place) => codeFaults(column, `${path}.columns.${String(place)}`)),
    ...liveFaults(file, `${path}.live`),
    ...file.recordId.filter((column) => !headers.includes(column)).map((column): ProfileFault => ({ code: 'dangling-code', path: `${path}.recordId`, names: column })),
  ];
}

/** A mark of non-disclosure that may be away would pass for "none"; one of which no code is explained would protect everybody. */
function codeFaults({ column, role, means, optional }: SourceColumn, path: string): readonly ProfileFault[] {
  if (role !== 'language' && role !== 'non-disclosure') return [];
  const meant = Object.values(means ?? {});
  const explained = meant.length > 0 && meant.every((one) => codeMeanings[role].some((known) => known === one));
  return [
    ...(explained ? [] : [{ code: 'role-needs-codes', path: `${path}.means`, names: column } as const]),
    ...(role === 'non-disclosure' && optional ? [{ code: 'gap', path: `${path}.optional`, names: column } as const] : []),
  ];
}

const anchors: ReadonlySet<string | null> = new Set(['identity-code', 'customer-number', 'metering-point']);

// A file cannot be asked, and the hourly readings of years are no answer to a visitor who waits.
function liveFaults({ live, from, series, columns }: SourceFile, path: string): readonly ProfileFault[] {
  if (live === null) return [];
  const cannot = from.kind === 'folder' || from.kind === 'azure-blob' || series !== null;
  return [
    ...(cannot ? [{ code: 'gap', path, names: from.kind } as const] : []),
    ...live.by.filter((name) => !anchors.has(columns.find(({ column }) => column === name)?.role ?? null)).map((name): ProfileFault => ({ code: 'dangling-code', path: `${path}.by`, names: name })),
    // A source that left the column out could not be asked by it, and everything held by it would seem to be gone there.
    ...live.by.filter((name) => columns.some(({ column, optional }) => column === name && optional)).map((name): ProfileFault => ({ code: 'gap', path: `${path}.by`, names: name })),
    // Such a property cannot be named in a question to a table.
    ...(from.kind === 'azure-table' ? live.by.filter((name) => !/^[A-Za-z_]\w*$/.test(name)).map((name): ProfileFault => ({ code: 'bad-pattern', path: `${path}.by`, names: name })) : []),
  ];
}

const endings: Readonly<Record<SourceFile['shape']['kind'], RegExp>> = { delimited: /\.(?:csv|tsv|txt)(?:\.gz)?$/, xlsx: /\.xlsx$/, json: /\.json(?:\.gz)?$/, 'json-lines': /\.jsonl(?:\.gz)?$/, xml: /\.xml(?:\.gz)?$/ };

// Files are told apart by their ending; a view and a table have none.
function hasKnownEnding(file: SourceFile): boolean {
  return (file.from.kind !== 'folder' && file.from.kind !== 'azure-blob') || endings[file.shape.kind].test(file.name);
}

function isExplained(file: SourceFile, field: string | null, controller: ControllerProfile): boolean {
  return controller.categories.some((category) => category.code === file.category && category.fields.some(({ key, codes }) => key === field && codes !== null));
}

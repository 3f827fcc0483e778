// Versions of one entry follow each other: no day has two versions, no day between them has none.
import { addDays } from '../formats/date-arithmetic.ts';
import { parseLocalDate, type LocalDate } from '../formats/local-date.ts';
import { rowsOf, textOf, type ProfileFault } from './profile-fault.ts';

/** Lists whose entries are told apart by the key; a legal entity keeps its business id when its name changes. */
const versioned = [
  { list: 'entities', key: 'businessId' }, { list: 'offices', key: 'code' }, { list: 'documentKinds', key: 'code' }, { list: 'systems', key: 'code' },
  { list: 'categories', key: 'code' }, { list: 'recipients', key: 'code' }, { list: 'retentions', key: 'code' }, { list: 'registers', key: 'id' },
] as const;

interface Version { readonly path: string; readonly name: string; readonly from: LocalDate; readonly to: LocalDate | null }

export function checkValidity(profile: unknown): readonly ProfileFault[] {
  return versioned.flatMap(({ list, key }) => {
    const versions = rowsOf(profile, list).flatMap(({ row, path }) => versionOf(row, textOf(row, key), path));
    const names = [...new Set(versions.map(({ name }) => name))];
    return [
      ...versions.flatMap(reversed),
      ...names.flatMap((name) => follow(versions.filter((version) => version.name === name))),
    ];
  });
}

function versionOf(row: unknown, name: string | null, path: string): readonly Version[] {
  const from = parseLocalDate(textOf(row, 'validFrom'));
  const end = textOf(row, 'validTo');
  const to = end === null ? null : parseLocalDate(end);
  // Dates that are none are the shape check's to name.
  if (name === null || !from.ok || (to !== null && !to.ok)) return [];
  return [{ path, name, from: from.value, to: to === null ? null : to.value }];
}

function reversed({ path, name, from, to }: Version): readonly ProfileFault[] {
  return to !== null && to < from ? [{ code: 'validity-reversed', path, names: name }] : [];
}

function follow(versions: readonly Version[]): readonly ProfileFault[] {
  const sorted = versions.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
  return sorted.flatMap((next, place): readonly ProfileFault[] => {
    const before = sorted[place - 1];
    if (before === undefined) return [];
    const fault = { path: next.path, names: next.name };
    if (before.from === next.from) return [{ code: 'duplicate-code', ...fault }];
    if (before.to === null || before.to >= next.from) return [{ code: 'validity-overlap', ...fault }];
    return addDays(before.to, 1) < next.from ? [{ code: 'validity-gap', ...fault }] : [];
  });
}

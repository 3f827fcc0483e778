// What a profile must say though old profiles did not: tasks, fees and letters cannot be made from a gap.
import { rowsOf, textsOf, type ProfileFault, type Row } from './profile-fault.ts';

const expected = [
  { list: 'systems', keys: ['searchBy', 'exportBy', 'overwrittenAfterDays', 'dueDaysBefore', 'marketing', 'processor'] },
  { list: 'categories', keys: ['origin', 'automated', 'secrecy', 'thirdParties', 'marketing'] },
  { list: 'registers', keys: ['signatureFor', 'feeRule', 'channels'] },
] as const;

/** A key that is absent is a gap; null is an answer ("no fee", "kept by nobody else"). */
export function checkCompleteness(profile: unknown): readonly ProfileFault[] {
  const absent = expected.flatMap(({ list, keys }) => rowsOf(profile, list).flatMap(({ row, path }) => keys.filter((key) => !(key in row)).map((key) => gap(`${path}.${key}`, key))));
  const whole = rowsOf({ profile: [profile] }, 'profile').flatMap(({ row }) => ['calendar', 'caseFile'].filter((key) => !(key in row)).map((key) => gap(key, key)));
  return [...absent, ...whole, ...unsearchable(profile), ...withoutPerson(profile), ...unknownProcessors(profile)];
}

// A task for a system that is searched by nothing could never be answered.
function unsearchable(profile: unknown): readonly ProfileFault[] {
  return rowsOf(profile, 'systems').flatMap(({ row, path }) => ('searchBy' in row && textsOf(row, 'searchBy').length === 0 ? [gap(`${path}.searchBy`, 'searchBy')] : []));
}

// A person who walks in is served first of all (R8): a register without that channel has a gap.
function withoutPerson(profile: unknown): readonly ProfileFault[] {
  return rowsOf(profile, 'registers').flatMap(({ row, path }) => {
    const kinds = rowsOf(row, 'channels').map((one) => one.row['kind']);
    return 'channels' in row && !kinds.includes('in-person') ? [gap(`${path}.channels`, 'in-person')] : [];
  });
}

// A processor named by a system must be a recipient of the profile: processors count as recipients (R34).
function unknownProcessors(profile: unknown): readonly ProfileFault[] {
  const known = new Set(rowsOf(profile, 'recipients').map(({ row }) => row['code']));
  return rowsOf(profile, 'systems').flatMap(({ row, path }): readonly ProfileFault[] => {
    const processor = processorOf(row);
    return processor === null || known.has(processor) ? [] : [{ code: 'dangling-code', path: `${path}.processor`, names: processor }];
  });
}

function processorOf(row: Row): string | null {
  return typeof row['processor'] === 'string' ? row['processor'] : null;
}

function gap(path: string, names: string): ProfileFault {
  return { code: 'gap', path, names };
}

// Every code that a profile mentions exists in it, and every category lies in some system.
import { disclosureFields } from './controller.ts';
import { rowsOf, textOf, textsOf, type ProfileFault } from './profile-fault.ts';

const references = [
  { list: 'systems', key: 'categories', target: 'categories' },
  { list: 'recipients', key: 'categories', target: 'categories' },
  { list: 'registers', key: 'systems', target: 'systems' },
  { list: 'registers', key: 'categories', target: 'categories' },
  { list: 'registers', key: 'recipients', target: 'recipients' },
] as const;

export function checkReferences(profile: unknown): readonly ProfileFault[] {
  const named = references.flatMap(({ list, key, target }) => {
    const known = codesOf(profile, target);
    return rowsOf(profile, list).flatMap(({ row, path }) => textsOf(row, key).filter((code) => !known.has(code))
      .map((code): ProfileFault => ({ code: 'dangling-code', path: `${path}.${key}`, names: code })));
  });
  return [...named, ...retentionsMissing(profile), ...categoriesWithoutSystem(profile), ...doubledFields(profile), ...disclosuresUndescribed(profile)];
}

function codesOf(profile: unknown, list: string): ReadonlySet<string | null> {
  return new Set(rowsOf(profile, list).map(({ row }) => textOf(row, 'code')));
}

function retentionsMissing(profile: unknown): readonly ProfileFault[] {
  const known = codesOf(profile, 'retentions');
  return rowsOf(profile, 'categories').flatMap(({ row, path }): readonly ProfileFault[] => {
    const code = textOf(row, 'retention');
    return code === null || known.has(code) ? [] : [{ code: 'dangling-code', path: `${path}.retention`, names: code }];
  });
}

// A category in no system would be promised in the notice and found by no search.
function categoriesWithoutSystem(profile: unknown): readonly ProfileFault[] {
  const held = new Set(rowsOf(profile, 'systems').flatMap(({ row }) => textsOf(row, 'categories')));
  return rowsOf(profile, 'categories').flatMap(({ row, path }): readonly ProfileFault[] => {
    const code = textOf(row, 'code');
    return code === null || held.has(code) ? [] : [{ code: 'category-without-system', path, names: code }];
  });
}

// The ledger of recipients is read by these keys: a category without one would keep a recipient unsaid.
function disclosuresUndescribed(profile: unknown): readonly ProfileFault[] {
  return rowsOf(profile, 'categories').filter(({ row }) => row['disclosures'] === true).flatMap(({ row, path }) => {
    const keys = rowsOf(row, 'fields').map((field) => textOf(field.row, 'key'));
    return disclosureFields.filter((key) => !keys.includes(key)).map((key): ProfileFault => ({ code: 'gap', path: `${path}.fields`, names: key }));
  });
}

function doubledFields(profile: unknown): readonly ProfileFault[] {
  return rowsOf(profile, 'categories').flatMap(({ row, path }) => {
    const keys = rowsOf(row, 'fields', `${path}.`).map((field) => ({ key: textOf(field.row, 'key') ?? '', path: field.path }));
    return keys.filter(({ key }, place) => keys.findIndex((other) => other.key === key) < place)
      .map((twin): ProfileFault => ({ code: 'duplicate-code', path: twin.path, names: twin.key }));
  });
}

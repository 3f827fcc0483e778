// Holds the printed copy against the source items, field by field and in their order: every label, every value, as many records as there are.
import type { Category, ControllerProfile } from '../../../shared/registers/controller.ts';
import type { Item, Person } from '../../../shared/registers/person.ts';
import { paperWords } from '../../../shared/papers/words/paper-words.ts';
import { shownAs, squeezed, withoutCode } from './shown-as.ts';

interface Column { readonly key: string; readonly label: string; readonly values: readonly string[] }

/** What is missing, by system, category, record and field; no values. */
export function comparePaper(text: string, person: Person, profile: ControllerProfile): readonly string[] {
  const missing: string[] = [];
  const followers = [paperWords.fi.copy.sheet, ...profile.systems.map(({ name }) => name), ...profile.categories.map(({ name }) => `${name.fi} – `)].map(squeezed);
  let at = 0;
  for (const { code: system } of profile.systems) for (const category of profile.categories) {
    const items = person.items.filter((item) => item.system === system && item.category === category.code);
    if (items.length === 0) continue;
    const place = `${system}/${category.code}`;
    const title = squeezed(`${category.name.fi} – ${items.length === 1 ? '1 tietue' : `${String(items.length)} tietuetta`}`);
    const from = text.indexOf(title, at);
    if (from < 0) {
      missing.push(`paper: ${place}: no part with ${String(items.length)} records`);
      continue;
    }
    at = from + title.length;
    const found = followRecords(text, at, { items, category, person });
    missing.push(...found.missing.map((one) => `paper: ${place} ${one}`));
    at = found.at;
    if (found.missing.length === 0 && !followers.some((one) => text.startsWith(one, at))) missing.push(`paper: ${place}: more after the last record`);
  }
  return missing;
}

/** Reads on from the part's heading; each value must come after the one before it, with nothing between them but labels. */
function followRecords(text: string, start: number, { items, category, person }: { readonly items: readonly Item[]; readonly category: Category; readonly person: Person }): { readonly at: number; readonly missing: readonly string[] } {
  const columns = columnsOf(items, category, person);
  const varying = columns.filter(({ values }) => values.some((value) => value !== values[0]));
  const rows = items.length === 1 || varying.length === 0 ? columns : varying;
  const missing: string[] = [];
  let at = start;
  const between = labelsOnly(columns);
  const take = (wanted: string, what: string): void => {
    const found = text.indexOf(wanted, at);
    // Before the first value stands where the category's data comes from.
    if (found < 0 || (at > start && !between.test(text.slice(at, found)))) missing.push(what);
    if (found >= 0) at = found + wanted.length;
  };
  // Said once for all records, before them.
  for (const { key, label, values } of columns.filter((column) => !rows.includes(column))) take(squeezed(label) + (values[0] ?? ''), `all records: ${key}`);
  items.forEach((_item, place) => {
    for (const { key, values } of rows) if (values[place] !== '–') take(values[place] ?? '', `record ${String(place + 1)}: ${key}`);
  });
  const part = text.slice(start, at);
  missing.push(...rows.filter(({ label, values }) => values.some((value) => value !== '–') && !part.includes(squeezed(label))).map(({ key }) => `label of ${key}`));
  return { at, missing };
}

/** What may stand between two values: labels, heads of tables, the sign of nothing stored, the number of a record. */
function labelsOnly(columns: readonly Column[]): RegExp {
  const labels = columns.map(({ label }) => squeezed(label)).toSorted((one, other) => other.length - one.length).map((label) => label.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  return new RegExp(`^(?:${[...labels, String.raw`Tietue\d+/\d+`, '[–:·]'].join('|')})*$`);
}

function columnsOf(items: readonly Item[], category: Category, person: Person): readonly Column[] {
  const known = category.fields.map(({ key }) => key);
  const keys = [...new Set([...known, ...items.flatMap(({ fields }) => fields.map(({ key }) => key))])];
  return keys.map((key) => {
    const field = category.fields.find((one) => one.key === key) ?? null;
    const shown = (value: string): string => withoutCode(shownAs(value, field), person.identityCode);
    return {
      key, label: field?.label.fi ?? key,
      values: items.map(({ fields }) => fields.filter((one) => one.key === key).map(({ value }) => shown(value)).join(';') || '–'),
    };
  });
}

// Holds the printed copy against the source items, field by field and in their order: every label, every value, as many records as there are.
import type { Category, ControllerProfile } from '../../../shared/registers/controller.ts';
import type { Item, Person } from '../../../shared/registers/person.ts';
import { paperWords } from '../../../shared/papers/words/paper-words.ts';
import type { Drawn } from './made-answers.ts';
import { seriesSummary } from './series-summary.ts';
import { shownAs, squeezed, withoutCode } from './shown-as.ts';
import type { SourceReading } from './source-readings.ts';

interface Column { readonly key: string; readonly label: string; readonly values: readonly string[] }

/** What is missing, by system, category, record and field; no values. */
export function comparePaper(text: string, { person, readings }: Drawn, profile: ControllerProfile): readonly string[] {
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
    const plain = items.filter((item) => item.series === undefined);
    const found = plain.length === 0 ? { at, missing: [] } : followRecords(text, at, { items: plain, category, person });
    missing.push(...found.missing.map((one) => `paper: ${place} ${one}`));
    at = found.at;
    if (plain.length < items.length) {
      const series = followSeries(text, at, { readings, category, person });
      missing.push(...series.missing.map((one) => `paper: ${place} ${one}`));
      at = series.at;
    }
    if (found.missing.length === 0 && !followers.some((one) => text.startsWith(one, at))) missing.push(`paper: ${place}: more after the last record`);
  }
  return missing;
}

const tableHead = squeezed('Kuukausi Lukemia Arvioituja Puuttuu Määrä yhteensä Pienin Suurin');

/** The summaries, whole and in order, with nothing between them but the head of a table on each page. */
function followSeries(text: string, start: number, { readings, category, person }: { readonly readings: readonly SourceReading[]; readonly category: Category; readonly person: Person }): { readonly at: number; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const number = String(readings.length);
  const told = squeezed(`Koko sarja, ${number} ${number === '1' ? 'lukema' : 'lukemaa'}, on tämän vastauksen koneluettavassa osassa`);
  if (!text.slice(start, start + 400).includes(told)) missing.push('the number of readings');
  const explained = (key: string, code: string): string => shownAs(code, category.fields.find((one) => one.key === key) ?? null);
  let at = text.indexOf(squeezed('Kuukaudet ovat Suomen aikaa.'), start) + squeezed('Kuukaudet ovat Suomen aikaa.').length;
  for (const [place, wanted] of seriesSummary(readings, person.customerNumbers[0] ?? '', explained).entries()) {
    let [left, ok] = [wanted, true];
    while (left !== '' && ok) {
      if (text.startsWith(tableHead, at)) at += tableHead.length;
      const piece = text.indexOf(tableHead, at);
      const reach = piece < 0 ? left.length : Math.min(left.length, piece - at);
      ok = reach > 0 && text.startsWith(left.slice(0, reach), at);
      at += ok ? reach : 0;
      left = left.slice(reach);
    }
    if (!ok) missing.push(`series ${String(place + 1)}`);
  }
  return { at, missing };
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

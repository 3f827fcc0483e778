// What tells the records of a row apart on one line: the day they are kept from, then the fields in which they differ.
import { itemsPage } from '../../../shared/bridge/case-view.ts';
import type { Category } from '../../../shared/registers/controller.ts';
import type { Item } from '../../../shared/registers/person.ts';
import type { IndexedRecord } from '../people/record-chunk.ts';

/** Fields that tell one record from another without more: the person's own number says nothing here. */
const ownNumbers: ReadonlySet<string> = new Set(['customer-number', 'identity-code', 'family-name', 'given-names']);
const labelFields = 3;

type Fields = Item['fields'];

/** A month of readings is told from another by its first instant. */
function ownFields({ fields, series }: Item): Fields {
  return [...(series === undefined ? [] : [{ key: series.at, value: series.first }]), ...fields].filter(({ key }) => !ownNumbers.has(key));
}

/** By the newest page of the row, so that every page has the same fields and nobody reads thousands of records for a label. */
export function labelOf(newestFirst: readonly IndexedRecord[], category: Category | undefined): (item: Item) => Fields {
  const values = new Map<string, string>();
  const differing = new Set<string>();
  for (const { key, value } of newestFirst.slice(0, itemsPage).flatMap((record) => ownFields(record.read()))) {
    const known = values.get(key);
    if (known === undefined) values.set(key, value);
    else if (known !== value) differing.add(key);
  }
  const event = new Set(category?.fields.filter((one) => one.event !== undefined).map(({ key }) => key));
  const rank = (key: string): number => (event.has(key) ? 0 : differing.has(key) ? 1 : 2);
  const keys = [...values.keys()].toSorted((one, other) => rank(one) - rank(other));
  return (item) => {
    const own = ownFields(item).filter(({ value }) => value.trim() !== '');
    const first = keys.flatMap((key) => own.find((one) => one.key === key) ?? []);
    // An older record may have fields that no newest one has.
    return [...first, ...own.filter(({ key }) => !keys.includes(key))].slice(0, labelFields);
  };
}

// The records of a decision as the window gets them: each group with its first page, then a page at a time (decision 0060).
import type { z } from 'zod';
import { itemsPage, type itemGroup, type itemRecord } from '../../../shared/bridge/case-view.ts';
import type { Item } from '../../../shared/registers/person.ts';
import type { IndexedRecord } from '../people/record-chunk.ts';
import { recordRef } from '../people/record-ref.ts';
import type { DecidedGroup } from './items-to-decide.ts';
import type { FieldsOf, Shown } from './record-matcher.ts';

type ItemRecord = z.input<typeof itemRecord>;
export interface Showing { readonly shown: Shown; readonly fields: FieldsOf; /** Null: everything matches. */ readonly matches: ((item: Item) => boolean) | null }

function recordOf(item: Item, { fieldsOf }: Pick<DecidedGroup, 'fieldsOf'>, { shown, fields }: Showing): ItemRecord {
  const of = fields.get(item.category);
  return { ref: recordRef(item), fields: fieldsOf(item).map(({ key, value }) => ({ key, value: shown({ key, format: of?.get(key)?.format ?? 'text' }, value) })) };
}

function matching({ records }: DecidedGroup, { matches }: Showing): readonly IndexedRecord[] {
  return matches === null ? records : records.filter((record) => matches(record.read()));
}

/** `isAccess`: what the form of removals asks of all records of the group, those of later pages too. */
export function groupView(group: DecidedGroup, showing: Showing, isAccess: boolean): z.input<typeof itemGroup> {
  const { system, category, part, records, proposal, missing, law } = group;
  const found = matching(group, showing);
  const keys = isAccess ? [...new Set(records.flatMap((record) => group.fieldsOf(record.read()).map(({ key }) => key)))] : [];
  return {
    system, category, part, missing, law, count: records.length, found: found.length, keys, proposed: keys.filter((key) => showing.fields.get(category)?.get(key)?.others === true),
    outcome: proposal?.outcome ?? null, ground: proposal?.ground ?? null, until: proposal?.until ?? null, restrictMeanwhile: proposal?.restrictMeanwhile ?? false,
    records: found.slice(0, itemsPage).map((record) => recordOf(record.read(), group, showing)),
  };
}

export interface AskedPage { readonly from: number; readonly except: readonly string[]; readonly only: readonly string[] | null }

/** `only`: those named, all of them and whatever the text; else a page of the rest. */
export function pageView(group: DecidedGroup, { from, except, only }: AskedPage, showing: Showing): { readonly records: ItemRecord[]; readonly total: number } {
  const view = (records: readonly IndexedRecord[]): ItemRecord[] => records.map((record) => recordOf(record.read(), group, showing));
  if (only !== null) {
    const named = new Set(only);
    const records = view(group.records.filter((record) => named.has(recordRef(record.read()))));
    return { records, total: records.length };
  }
  const left = new Set(except);
  const found = matching(group, showing);
  const rest = left.size === 0 ? found : found.filter((record) => !left.has(recordRef(record.read())));
  return { records: view(rest.slice(from, from + itemsPage)), total: rest.length };
}

// The records that a decision goes through one by one, in the groups that the rule decides alike.
import type { z } from 'zod';
import type { itemGroup } from '../../../shared/bridge/case-view.ts';
import { categoriesOf } from '../../../shared/domain/case/plan-work.ts';
import type { AskedRight } from '../../../shared/domain/case/asked-right.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { Category, ControllerProfile, Field } from '../../../shared/registers/controller.ts';
import type { Item } from '../../../shared/registers/person.ts';
import { erasureGroups, type ErasureGroup } from '../../../shared/rules/erasure-groups.ts';
import { retentionEvents, type DatedRecord } from '../../../shared/rules/retention-events.ts';
import type { PersonHead } from '../people/person-head.ts';
import { placeFree } from '../people/place-free.ts';
import { recordRef } from '../people/record-ref.ts';

type Group = z.input<typeof itemGroup>;
type Known = DatedRecord & { readonly item: Item };
interface Matter { readonly asked: AskedRight; readonly head: PersonHead; readonly items: readonly Item[]; readonly profile: ControllerProfile; readonly today: LocalDate }

/** Fields that tell one record from another without more: the person's own number says nothing here. */
const ownNumbers: ReadonlySet<string> = new Set(['customer-number', 'identity-code', 'family-name', 'given-names']);
const labelFields = 3;
/** A text this long may speak of anybody. */
const freeText = 40;

/**
 * Erasure: every record in scope with what the rule proposes. Restriction: the same records, each category whole. Access:
 * only what may hold other people's data (Art. 15(4), R32): categories marked so, fields marked so, and free text.
 */
export function itemsToDecide({ asked, head, items, profile, today }: Matter): readonly Group[] {
  const scope = categoriesOf(asked);
  const inScope = items.filter(({ category }) => scope === 'all' || scope.includes(category));
  const records: readonly Known[] = retentionEvents(inScope, profile).map(({ system, category, day, events }, place) => ({ system, category, day, events, item: inScope[place] ?? never() }));
  const shown = placeFree(head);
  const categories = new Map(profile.categories.map((one) => [one.code, one]));
  if (asked.right === 'access') {
    return whole(records.filter(({ item }) => mayHoldOthers(item, categories.get(item.category))), profile, today)
      .map((group) => answered(group, (item, category) => item.fields.filter((one) => speaksOfOthers(one.value, one.key, category)), { shown, categories }));
  }
  // A month of readings is told from another by its first instant.
  const labelled = records.map((record) => ({ ...record, item: withInstant(record.item) }));
  const groups = asked.right === 'erasure' ? erasureGroups(labelled, profile, today) : whole(labelled, profile, today);
  return groups.map((group) => answered(group, labelOf(group.records, categories.get(group.category)), { shown, categories }));
}

function withInstant(item: Item): Item {
  return item.series === undefined ? item : { ...item, fields: [{ key: item.series.at, value: item.series.first }, ...item.fields] };
}

/** What tells the records of a group apart comes first: the day they are kept from, then the fields in which they differ. */
function labelOf(records: readonly Known[], category: Category | undefined): (item: Item) => Item['fields'] {
  const values = new Map<string, string>();
  const differing = new Set<string>();
  for (const { item } of records) {
    for (const { key, value } of item.fields) {
      if (ownNumbers.has(key)) continue;
      const known = values.get(key);
      if (known === undefined) values.set(key, value);
      else if (known !== value) differing.add(key);
    }
  }
  const event = new Set(category?.fields.filter((one) => one.event !== undefined).map(({ key }) => key));
  const rank = (key: string): number => (event.has(key) ? 0 : differing.has(key) ? 1 : 2);
  const keys = [...values.keys()].toSorted((one, other) => rank(one) - rank(other));
  return ({ fields }) => {
    const label: Item['fields'] = [];
    for (const key of keys) {
      const field = label.length < labelFields ? fields.find((one) => one.key === key && one.value.trim() !== '') : undefined;
      if (field !== undefined) label.push(field);
    }
    return label;
  };
}

function never(): never {
  throw new Error('each record comes from an item');
}

function whole(records: readonly Known[], profile: ControllerProfile, today: LocalDate): readonly ErasureGroup<Known>[] {
  const one = erasureGroups(records.map((record) => ({ ...record, day: null, events: {} })), { ...profile, retentions: [] }, today);
  return one.map((group) => ({ ...group, part: null, proposal: null, missing: null, law: null }));
}

function mayHoldOthers(item: Item, category: Category | undefined): boolean {
  return item.fields.some(({ key, value }) => speaksOfOthers(value, key, category));
}

function speaksOfOthers(value: string, key: string, category: Category | undefined): boolean {
  if (value.trim() === '') return false;
  const field = category?.fields.find((one) => one.key === key);
  return category?.thirdParties === true || field?.others === true || (value.length >= freeText && (field === undefined || (field.format === 'text' && field.codes === null)));
}

interface Showing { readonly shown: (field: Pick<Field, 'key' | 'format'>, value: string) => string | null; readonly categories: ReadonlyMap<string, Category> }

function answered(group: ErasureGroup<Known>, fieldsOf: (item: Item, category: Category | undefined) => Item['fields'], { shown, categories }: Showing): Group {
  const { system, category, part, records, proposal, missing, law } = group;
  const of = categories.get(category);
  const fields = new Map(of?.fields.map((one) => [one.key, one]));
  return {
    system, category, part, missing, law, count: records.length,
    outcome: proposal?.outcome ?? null, ground: proposal?.ground ?? null, until: proposal?.until ?? null, restrictMeanwhile: proposal?.restrictMeanwhile ?? false,
    records: records.map(({ item }) => ({ ref: recordRef(item), fields: fieldsOf(item, of).map(({ key, value }) => {
      const field = fields.get(key);
      return { key, value: shown({ key, format: field?.format ?? 'text' }, value), proposed: field?.others === true };
    }) })),
  };
}

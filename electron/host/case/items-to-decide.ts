// The records that a decision goes through one by one, in the groups that the rule decides alike; what they say is read for those that are shown alone.
import { categoriesOf } from '../../../shared/domain/case/plan-work.ts';
import type { AskedRight } from '../../../shared/domain/case/asked-right.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { Category, ControllerProfile } from '../../../shared/registers/controller.ts';
import type { Item } from '../../../shared/registers/person.ts';
import { erasureGroups, type ErasureGroup } from '../../../shared/rules/erasure-groups.ts';
import { retentionEvents, type DatedRecord } from '../../../shared/rules/retention-events.ts';
import type { IndexedRecord } from '../people/record-chunk.ts';
import { labelOf } from './label-of.ts';

/** `at`: what newest first goes by, a day or an instant as the source writes it. */
export type KnownRecord = DatedRecord & { readonly record: IndexedRecord; readonly at: string };
export interface Matter { readonly asked: AskedRight; readonly records: readonly IndexedRecord[]; readonly profile: ControllerProfile; readonly today: LocalDate }

export interface DecidedGroup extends Omit<ErasureGroup<KnownRecord>, 'records'> {
  /** Newest first. */
  readonly records: readonly IndexedRecord[];
  /** Of a record of the group the fields that are shown. */
  readonly fieldsOf: (item: Item) => Item['fields'];
}

/** A text this long may speak of anybody. */
const freeText = 40;

/**
 * Erasure: every record in scope with what the rule proposes. Restriction: the same records, each category whole. Access:
 * only what may hold other people's data (Art. 15(4), R32): categories marked so, fields marked so, and free text.
 */
export function itemsToDecide({ asked, records, profile, today }: Matter): readonly DecidedGroup[] {
  const scope = categoriesOf(asked);
  const inScope = records.filter(({ category }) => scope === 'all' || scope.includes(category));
  const categories = new Map(profile.categories.map((one) => [one.code, one]));
  const known = datedRecords(inScope, profile, categories);
  if (asked.right === 'access') {
    return whole(known.filter(({ record }) => mayHoldOthers(record.read(), categories.get(record.category))), profile, today)
      .map((group) => ({ ...group, records: newestFirst(group.records), fieldsOf: (item) => item.fields.filter(({ key, value }) => speaksOfOthers(value, key, categories.get(item.category))) }));
  }
  const groups = asked.right === 'erasure' ? erasureGroups(known, profile, today) : whole(known, profile, today);
  return groups.map((group) => {
    const sorted = newestFirst(group.records);
    return { ...group, records: sorted, fieldsOf: labelOf(sorted, categories.get(group.category)) };
  });
}

function datedRecords(records: readonly IndexedRecord[], profile: ControllerProfile, categories: ReadonlyMap<string, Category>): readonly KnownRecord[] {
  const eventKeys = new Map([...categories].map(([code, { fields }]) => [code, fields.find(({ event }) => event !== undefined)?.key]));
  return retentionEvents(records, profile).map((dated, place): KnownRecord => {
    const record = records[place] ?? never();
    const { fields, first } = record;
    const { system, category, day, events } = dated;
    const key = eventKeys.get(category);
    return { system, category, day, events, record, at: first ?? (fields.find((one) => one.key === key) ?? fields[0])?.value ?? '' };
  });
}

/** Those of the same day stay in the order of the source. */
function newestFirst(records: readonly KnownRecord[]): readonly IndexedRecord[] {
  return records.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1)).map(({ record }) => record);
}

function never(): never {
  throw new Error('each record has its events');
}

function whole(records: readonly KnownRecord[], profile: ControllerProfile, today: LocalDate): readonly ErasureGroup<KnownRecord>[] {
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

// The records of an erasure in the groups that the rule decides alike: by system, category, and what is proposed (R20, R36, R37).
import type { LocalDate } from '../formats/local-date.ts';
import type { Refusal } from '../outcomes.ts';
import type { ControllerProfile } from '../registers/controller.ts';
import type { Texts } from '../registers/words.ts';
import { proposeErasure, type ErasureProposal } from './erasure-of-item.ts';
import { eventOf, type KeepEvents } from './keep-until.ts';
import type { ItemPart } from './item-part.ts';
import { isForMarketingOnly } from './move-to-marketing.ts';
import type { DatedRecord } from './retention-events.ts';

export interface ErasureGroup<R> {
  readonly system: string;
  readonly category: string;
  /** Null: all records of the category in the system. */
  readonly part: ItemPart | null;
  readonly records: readonly R[];
  /** Null when the register does not tell the day that `missing` names. */
  readonly proposal: ErasureProposal | null;
  readonly missing: string | null;
  /** The law that sets the period, where one does. */
  readonly law: Texts | null;
}

type Retention = ControllerProfile['retentions'][number];
/** What the rule says of one event; `key` tells the rows of a category apart. */
interface Verdict { readonly proposal: ErasureProposal | null; readonly missing: string | null; readonly key: string }
/** `verdict`: of its records' the one that lasts longest. */
interface Bucket<R> { verdict: Verdict; readonly records: R[] }

/** In the order of the profile's systems and categories; within one, the earliest days first. A category the profile has not is left to a person. */
export function erasureGroups<R extends DatedRecord>(records: readonly R[], profile: Pick<ControllerProfile, 'systems' | 'categories' | 'retentions'>, today: LocalDate): readonly ErasureGroup<R>[] {
  const order = new Map([...profile.systems.map(({ code }, place) => [code, place * 10_000] as const), ...profile.categories.map(({ code }, place) => [`/${code}`, place] as const)]);
  const placeOf = ({ system, category }: DatedRecord): number => (order.get(system) ?? 9_000_000) + (order.get(`/${category}`) ?? 9000);
  // Thousands of records: no text is made for each of them.
  return [...Map.groupBy(records, ({ system }) => system).values()].flatMap((held) => [...Map.groupBy(held, ({ category }) => category).values()])
    .toSorted((one, other) => placeOf(first(one)) - placeOf(first(other)))
    .flatMap((held) => groupsOf(held, profile, today));
}

function first<R>(held: readonly R[]): R {
  const [one] = held;
  if (one === undefined) throw new Error('a group has records');
  return one;
}

function groupsOf<R extends DatedRecord>(held: readonly R[], { categories, retentions }: Pick<ControllerProfile, 'categories' | 'retentions'>, today: LocalDate): readonly ErasureGroup<R>[] {
  const { system, category } = first(held);
  const of = categories.find((one) => one.code === category);
  const retention = retentions.find(({ code }) => code === of?.retention);
  const law = retention?.law ?? null;
  const verdictOf = verdicts(retention, isForMarketingOnly(of), today);
  const buckets = new Map<string, Bucket<R>>();
  for (const record of held) {
    const verdict = verdictOf(record);
    const bucket = buckets.get(verdict.key);
    if (bucket === undefined) buckets.set(verdict.key, { verdict, records: [record] });
    else {
      bucket.records.push(record);
      // The proposal that lasts longest speaks for the group: none of it is kept beyond that day.
      if ((verdict.proposal?.until ?? '') > (bucket.verdict.proposal?.until ?? '')) bucket.verdict = verdict;
    }
  }
  return [...buckets.values()].map(({ verdict: { proposal, missing }, records }): ErasureGroup<R> => ({
    system, category, part: buckets.size === 1 ? null : partOf(records), records, proposal, missing, law,
  })).toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
}

/** Asked once for each event: thousands of records share a few. */
function verdicts(retention: Retention | undefined, forMarketingOnly: boolean, today: LocalDate): (record: DatedRecord) => Verdict {
  // A row's part names days or their absence, so the two never share a row.
  const known = { dated: new Map<LocalDate | null, Verdict>(), undated: new Map<LocalDate | null, Verdict>() };
  return ({ day, events }) => {
    const event = retention === undefined ? null : eventOf(retention.from, events);
    const of = day === null ? known.undated : known.dated;
    const said = of.get(event);
    if (said !== undefined) return said;
    const verdict = verdictOn(retention, events, { forMarketingOnly, today });
    const own = day === null ? { ...verdict, key: `${verdict.key} undated` } : verdict;
    of.set(event, own);
    return own;
  };
}

function verdictOn(retention: Retention | undefined, events: KeepEvents, { forMarketingOnly, today }: { readonly forMarketingOnly: boolean; readonly today: LocalDate }): Verdict {
  if (retention === undefined) return { proposal: byPerson, missing: null, key: 'person' };
  const found = proposeErasure({ found: true, rule: { from: retention.from, months: retention.months, law: retention.law !== null }, events }, today);
  if (!found.ok) return { proposal: null, missing: missingOf(found), key: 'missing' };
  const { outcome, until } = found.value;
  // Nobody weighs whether marketing still needs what the person wants erased (R37).
  if (outcome === 'person-decides' && forMarketingOnly) return { proposal: { ...byPerson, outcome: 'erased' }, missing: null, key: 'erased' };
  // One row for each year in which keeping ends: a voucher's last day is the same for the whole year.
  return { proposal: found.value, missing: null, key: outcome === 'kept' ? `kept ${until?.slice(0, 4) ?? ''}` : outcome };
}

const byPerson: ErasureProposal = { outcome: 'person-decides', ground: null, until: null, restrictMeanwhile: false };

function missingOf({ field }: Refusal): string {
  return field ?? 'recorded';
}

function partOf(records: readonly DatedRecord[]): ItemPart {
  let from: LocalDate | null = null;
  let to: LocalDate | null = null;
  for (const { day } of records) {
    if (day === null) continue;
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  }
  return from === null || to === null ? { by: 'undated' } : { by: 'days', from, to };
}

function startOf({ part }: Pick<ErasureGroup<unknown>, 'part'>): string {
  return part?.by === 'days' ? part.from : '';
}

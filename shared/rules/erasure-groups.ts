// The records of an erasure in the groups that the rule decides alike: by system, category, and what is proposed (R20, R36, R37).
import type { LocalDate } from '../formats/local-date.ts';
import type { Refusal } from '../outcomes.ts';
import type { ControllerProfile } from '../registers/controller.ts';
import type { Texts } from '../registers/words.ts';
import { proposeErasure, type ErasureProposal } from './erasure-of-item.ts';
import type { KeepEvents } from './keep-until.ts';
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
interface Proposed<R> { readonly record: R; readonly proposal: ErasureProposal | null; readonly missing: string | null; readonly key: string }

/** In the order of the profile's systems and categories; within one, the earliest days first. A category the profile has not is left to a person. */
export function erasureGroups<R extends DatedRecord>(records: readonly R[], profile: Pick<ControllerProfile, 'systems' | 'categories' | 'retentions'>, today: LocalDate): readonly ErasureGroup<R>[] {
  const order = new Map([...profile.systems.map(({ code }, place) => [code, place * 10_000] as const), ...profile.categories.map(({ code }, place) => [`/${code}`, place] as const)]);
  const placeOf = ({ system, category }: DatedRecord): number => (order.get(system) ?? 9_000_000) + (order.get(`/${category}`) ?? 9000);
  return [...Map.groupBy(records, ({ system, category }) => `${system} ${category}`).values()]
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
  const retention = retentions.find(({ code }) => code === categories.find((one) => one.code === category)?.retention);
  const law = retention?.law ?? null;
  const propose = proposer(retention, today);
  const proposed = held.map((record): Proposed<R> => {
    // A row's part names days or their absence, so the two never share a row.
    const undated = record.day === null ? ' undated' : '';
    const found = propose(record.events);
    if (found === null) return { record, proposal: byPerson, missing: null, key: `person${undated}` };
    if (!found.ok) return { record, proposal: null, missing: missingOf(found), key: `missing${undated}` };
    const { outcome, until } = found.value;
    // Nobody weighs whether marketing still needs what the person wants erased (R37).
    if (found.value.outcome === 'person-decides' && isForMarketingOnly(categories.find((one) => one.code === category))) return { record, proposal: { ...byPerson, outcome: 'erased' }, missing: null, key: `erased${undated}` };
    // One row for each year in which keeping ends: a voucher's last day is the same for the whole year.
    return { record, proposal: found.value, missing: null, key: `${outcome === 'kept' ? `kept ${until?.slice(0, 4) ?? ''}` : outcome}${undated}` };
  });
  const buckets = [...Map.groupBy(proposed, ({ key }) => key).values()];
  return buckets.map((bucket): ErasureGroup<R> => ({
    system, category, part: buckets.length === 1 ? null : partOf(bucket.map(({ record }) => record)), records: bucket.map(({ record }) => record),
    ...latest(bucket), law,
  })).toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
}

/** Records of the same days have the same proposal: asked once. */
function proposer(retention: Retention | undefined, today: LocalDate): (events: KeepEvents) => ReturnType<typeof proposeErasure> | null {
  const known = new Map<string, ReturnType<typeof proposeErasure>>();
  return (events) => {
    if (retention === undefined) return null;
    const days = [events.contractEnd, events.financialYearEnd, events.recorded, events.withdrawn].join(' ');
    const found = known.get(days) ?? proposeErasure({ found: true, rule: { from: retention.from, months: retention.months, law: retention.law !== null }, events }, today);
    known.set(days, found);
    return found;
  };
}

const byPerson: ErasureProposal = { outcome: 'person-decides', ground: null, until: null, restrictMeanwhile: false };

function missingOf({ field }: Refusal): string {
  return field ?? 'recorded';
}

/** The proposal that lasts longest speaks for the group: none of it is kept beyond that day. */
function latest<R>(bucket: readonly Proposed<R>[]): Pick<ErasureGroup<R>, 'proposal' | 'missing'> {
  const { proposal, missing } = bucket.reduce((best, one) => ((one.proposal?.until ?? '') > (best.proposal?.until ?? '') ? one : best));
  return { proposal, missing };
}

function partOf(records: readonly DatedRecord[]): ItemPart {
  const days = records.flatMap(({ day }) => day ?? []).toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? { by: 'undated' } : { by: 'days', from, to };
}

function startOf({ part }: Pick<ErasureGroup<unknown>, 'part'>): string {
  return part?.by === 'days' ? part.from : '';
}

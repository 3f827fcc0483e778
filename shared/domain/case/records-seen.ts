// Which records of the person a decision was made on, kept small, so that what came after it is looked at before the copy is made (R20, R32).
import { refused, type Refusal } from '../../outcomes.ts';
import type { DecideContext, StoredRecord } from './context.ts';
import { isCopyDue } from './phase-of.ts';
import { categoriesOf } from './plan-work.ts';
import type { RecordsMark } from './records-mark.ts';
import { verdictFor } from './rights-of-case.ts';
import type { CaseState, RightState } from './state.ts';

/** The rights whose answer holds the records themselves. */
export const answeredWithRecords: readonly string[] = ['access', 'portability'];

/** What lies in the scope of the right at this desk now; undefined where there is no store. */
export function recordsNow({ asked }: Pick<RightState, 'asked'>, { stored }: Pick<DecideContext, 'stored'>): RecordsMark[] | undefined {
  if (stored === undefined) return undefined;
  const scope = categoriesOf(asked);
  const inScope = stored().filter(({ category }) => scope === 'all' || scope.includes(category));
  return [...Map.groupBy(inScope, placeOf)].map(([, records]) => markOf(records)).toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ system, category }: Pick<RecordsMark, 'system' | 'category'>): string {
  return `${system} ${category}`;
}

function markOf(records: readonly StoredRecord[]): RecordsMark {
  const [{ system, category } = { system: '', category: '' }] = records;
  // A set without an order: each reference once, laid over the others.
  const mark = [...new Set(records.map(({ ref }) => ref))].reduce((sum, ref) => sum ^ BigInt(`0x${ref}`), 0n);
  return { system, category, count: records.length, mark: mark.toString(16).padStart(16, '0') };
}

export interface RecordsChange { readonly system: string; readonly category: string; readonly was: number; readonly is: number }

function changesBetween(then: readonly RecordsMark[], now: readonly RecordsMark[]): readonly RecordsChange[] {
  const before = new Map(then.map((one) => [placeOf(one), one]));
  const still = new Set(now.map(placeOf));
  return [
    ...now.flatMap((one) => {
      const was = before.get(placeOf(one));
      return was?.mark === one.mark && was.count === one.count ? [] : [{ system: one.system, category: one.category, was: was?.count ?? 0, is: one.count }];
    }),
    ...then.filter((one) => !still.has(placeOf(one))).map(({ system, category, count }) => ({ system, category, was: count, is: 0 })),
  ];
}

export interface RecordsSince { readonly now: readonly RecordsMark[]; readonly changes: readonly RecordsChange[] }

/**
 * Null when somebody has decided on, or looked at, exactly what lies in the scope now, or when nobody can tell: no store, or
 * decisions from before 2026-11-22 alone. Else the change that is smallest against any of them.
 */
export function recordsSince(state: CaseState, right: string, context: Pick<DecideContext, 'stored'>): RecordsSince | null {
  const asked = state.rights.find((one) => one.right === right);
  if (asked === undefined || !answeredWithRecords.includes(right) || !isCopyDue(verdictFor(state, right))) return null;
  const seen = [...asked.decisions.map(({ records }) => records), ...state.facts['records-confirmed'].filter((one) => one.right === right).map(({ records }) => records)].filter((one) => one !== undefined);
  if (seen.length === 0) return null;
  const now = recordsNow(asked, context);
  if (now === undefined) return null;
  const against = seen.map((one) => changesBetween(one, now)).toSorted((one, other) => sizeOf(one) - sizeOf(other))[0] ?? [];
  return against.length === 0 ? null : { now, changes: against };
}

function sizeOf(changes: readonly RecordsChange[]): number {
  return changes.reduce((sum, { was, is }) => sum + Math.max(1, Math.abs(is - was)), 0);
}

/** Null when the answer may be made. Outcome: `records-since-decision`, with how many records came at least. */
export function recordsFault(state: CaseState, right: string, context: Pick<DecideContext, 'stored'>): Refusal | null {
  const since = recordsSince(state, right, context);
  return since === null ? null : refused('records-since-decision', { values: { count: sizeOf(since.changes) } });
}

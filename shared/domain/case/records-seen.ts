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
  const newest = records.map(({ broughtAt }) => broughtAt).toSorted().at(-1);
  return { system, category, count: records.length, mark: laidOver(records.map(({ ref }) => ref)), texts: laidOver(records.map(({ text }) => text)), newest };
}

/** Of a set without an order: each once, laid over the others. */
function laidOver(marks: readonly string[]): string {
  return [...new Set(marks)].reduce((sum, mark) => sum ^ BigInt(`0x${mark}`), 0n).toString(16).padStart(16, '0');
}

/** `changed`: the same records as before, of which so many say something else now; null: other records than before. */
export interface RecordsChange { readonly system: string; readonly category: string; readonly was: number; readonly is: number; readonly changed: number | null }

function changesBetween(then: readonly RecordsMark[], now: readonly RecordsMark[], cameAfter: CameAfter): readonly RecordsChange[] {
  const before = new Map(then.map((one) => [placeOf(one), one]));
  const still = new Set(now.map(placeOf));
  return [
    ...now.flatMap((one): RecordsChange[] => {
      const was = before.get(placeOf(one));
      const change = { system: one.system, category: one.category, was: was?.count ?? 0, is: one.count };
      if (was?.mark !== one.mark || was.count !== one.count) return [{ ...change, changed: null }];
      // A line that names no texts says nothing of them.
      return was.texts === undefined || was.texts === one.texts ? [] : [{ ...change, changed: cameAfter(one, was.newest ?? '') }];
    }),
    ...then.filter((one) => !still.has(placeOf(one))).map(({ system, category, count }) => ({ system, category, was: count, is: 0, changed: null })),
  ];
}

type CameAfter = (place: Pick<RecordsMark, 'system' | 'category'>, newest: string) => number;

/** How many of a category came as they stand after the newest that was seen. At least one: a record can also have gone back to what it said. */
function cameAfterOf({ stored }: Pick<DecideContext, 'stored'>): CameAfter {
  return (place, newest) => Math.max(1, stored?.().filter((one) => placeOf(one) === placeOf(place) && one.broughtAt > newest).length ?? 0);
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
  const against = seen.map((one) => changesBetween(one, now, cameAfterOf(context))).toSorted((one, other) => sizeOf(one) - sizeOf(other))[0] ?? [];
  return against.length === 0 ? null : { now, changes: against };
}

function sizeOf(changes: readonly RecordsChange[]): number {
  return changes.reduce((sum, { was, is, changed }) => sum + (changed ?? Math.max(1, Math.abs(is - was))), 0);
}

/** Null when the answer may be made. Outcome: `records-since-decision`, with how many records came at least. */
export function recordsFault(state: CaseState, right: string, context: Pick<DecideContext, 'stored'>): Refusal | null {
  const since = recordsSince(state, right, context);
  return since === null ? null : refused('records-since-decision', { values: { count: sizeOf(since.changes) } });
}

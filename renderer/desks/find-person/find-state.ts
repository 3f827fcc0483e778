// The find desk as a pure state: what is typed, what was answered, which row is active, who is open.
import type { FoundPerson } from '../../../shared/bridge.ts';
import type { Refusal, Result } from '../../../shared/outcomes.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { exactKeys, failedElsewhere, joined, notNeeded, type Elsewhere, type FoundElsewhere, type FoundPeople } from './elsewhere.ts';

export interface FindState {
  readonly query: string;
  /** What `answer` answers, and when it came (milliseconds). */
  readonly asked: string;
  readonly answeredAt: number;
  readonly answer: FoundPeople | null;
  readonly refusal: Refusal | null;
  /** Its rows stand in `answer` after the desk's own. */
  readonly elsewhere: Elsewhere;
  /** -1: no row; the row after the last found is the new person (rule 3). */
  readonly active: number;
  /** Enter was pressed on several hits without a chosen row (rule 2). */
  readonly many: boolean;
  /** Enter was pressed before the answer came, as a scanner does. */
  readonly enterWaits: boolean;
  readonly visitor: Visitor | null;
  /** A protected person whose card waits for a reason. */
  readonly gated: FoundPerson | null;
  readonly opening: boolean;
}

export type FindChange =
  | { readonly kind: 'typed'; readonly query: string }
  | { readonly kind: 'answered'; readonly asked: string; readonly answer: FoundPeople; readonly at: number; /** The central store is asked next. */ readonly asksOn?: boolean }
  | { readonly kind: 'answered-elsewhere'; readonly asked: string; readonly found: Result<FoundElsewhere> }
  | { readonly kind: 'refused'; readonly asked: string; readonly refusal: Refusal }
  | { readonly kind: 'moved'; readonly to: number }
  | { readonly kind: 'entered' }
  | { readonly kind: 'opening'; readonly row: number }
  | { readonly kind: 'gated'; readonly row: number; readonly person: FoundPerson }
  | { readonly kind: 'opened'; readonly visitor: Visitor }
  | { readonly kind: 'not-opened'; readonly refusal: Refusal };

export function findNobody(visitor: Visitor | null): FindState {
  return { query: '', asked: '', answeredAt: 0, answer: null, refusal: null, elsewhere: notNeeded, active: -1, many: false, enterWaits: false, visitor, gated: null, opening: false };
}

export const shortestQuery = 2;

export function findChanged(state: FindState, change: FindChange): FindState {
  switch (change.kind) {
    case 'typed':
      return typed(state, change.query);
    case 'answered':
      return answeredHere(state, change);
    case 'answered-elsewhere':
      return answeredElsewhere(state, change);
    case 'refused':
      return { ...state, asked: change.asked, answer: null, refusal: change.refusal, elsewhere: notNeeded, enterWaits: false };
    case 'moved':
      return { ...state, active: Math.max(-1, Math.min(change.to, state.answer?.rows.length ?? -1)), many: false };
    case 'entered':
      return entered(state);
    case 'opening':
      return { ...state, active: change.row, many: false, opening: true, gated: null, refusal: null };
    case 'gated':
      return { ...state, active: change.row, many: false, visitor: null, gated: change.person, opening: false, refusal: null };
    case 'opened':
      return { ...state, answer: masked(state.answer, change.visitor), visitor: change.visitor, gated: null, opening: false, refusal: null };
    case 'not-opened':
      return { ...state, visitor: null, opening: false, refusal: change.refusal };
  }
}

/** While the central store is still asked, Enter goes on waiting: a namesake may be there (rule 2). */
function answeredHere(state: FindState, { asked, answer, at, asksOn = false }: Extract<FindChange, { kind: 'answered' }>): FindState {
  const known = { ...state, asked, answer, answeredAt: at, refusal: null, active: -1 };
  return asksOn ? { ...known, elsewhere: { kind: 'asking' }, many: false } : { ...known, elsewhere: notNeeded, many: state.enterWaits && answer.rows.length > 1, enterWaits: false };
}

function answeredElsewhere(state: FindState, { asked, found }: Extract<FindChange, { kind: 'answered-elsewhere' }>): FindState {
  if (state.answer === null || state.asked !== asked) return state;
  if (!found.ok) return { ...state, elsewhere: failedElsewhere(found.code), enterWaits: false };
  const { answer, elsewhere } = joined(state.answer, found.value);
  // The new person stays the last row, also under the clerk's finger.
  const active = state.active === state.answer.rows.length ? answer.rows.length : state.active;
  return { ...state, answer, elsewhere, active, many: state.enterWaits && answer.rows.length > 1, enterWaits: false };
}

/** A person who was marked while their row stood: the row loses their place with the card (rule 12). */
function masked(answer: FoundPeople | null, visitor: Visitor): FoundPeople | null {
  if (answer === null || visitor.personKey === null || visitor.card?.restricted !== true) return answer;
  return { ...answer, rows: answer.rows.map((row) => (row.personKey === visitor.personKey ? { ...row, restricted: true, town: null, customerNumber: null, matched: { by: row.matched.by, text: row.matched.by === 'name' ? row.matched.text : null } } : row)) };
}

// The rows of the last answer stay until the next one comes, so that nothing jumps while typing.
function typed(state: FindState, query: string): FindState {
  const kept = query.trim().length < shortestQuery ? { asked: '', answer: null, refusal: null, elsewhere: notNeeded } : {};
  return { ...state, ...kept, query, active: -1, many: false, enterWaits: false, visitor: null, gated: null, opening: false };
}

function entered(state: FindState): FindState {
  if (!isAnswered(state) || state.elsewhere.kind === 'asking') return { ...state, enterWaits: state.query.trim().length >= shortestQuery };
  return { ...state, many: (state.answer?.rows.length ?? 0) > 1 };
}

function isAnswered(state: FindState): boolean {
  return state.answer !== null && state.query.trim() === state.asked;
}

/** The row Enter opens, or null: the active one, or the only one (rule 2). */
export function rowToOpen(state: FindState): number | null {
  if (!isAnswered(state)) return null;
  if (state.active >= 0) return state.active;
  if (state.elsewhere.kind === 'asking') return null;
  return state.answer?.rows.length === 1 ? 0 : null;
}

/** A code in full names one person, so its card opens for review at once; a name does so only when Enter waited. */
export function opensAtOnce(answer: FoundPeople, enterWaited: boolean): boolean {
  const [only] = answer.rows;
  return answer.rows.length === 1 && only !== undefined && (enterWaited || exactKeys.has(only.matched.by));
}

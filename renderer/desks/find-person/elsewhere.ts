// The search in the central store as a part of the find desk's state: what it waits for, and how its rows join the desk's own.
import type { CallAnswer, FoundPerson } from '../../../shared/bridge.ts';
import type { OutcomeCode } from '../../../shared/outcomes.ts';

export type FoundPeople = CallAnswer<'find-people'>;
export type FoundElsewhere = CallAnswer<'find-elsewhere'>;

/** `not-needed`: the desk holds everybody, or will, and central keeps nothing to search by; or a number found its person here. */
export type Elsewhere =
  | { readonly kind: 'not-needed' | 'asking' | 'too-little' }
  | { readonly kind: 'answered'; readonly others: number; readonly more: boolean; readonly complete: boolean }
  | { readonly kind: 'silent' | 'too-often' | 'refused' };

export const notNeeded: Elsewhere = { kind: 'not-needed' };

/** Whether nobody can have been missed: the desk holds everybody, a number found its person, or the central store has answered of the others. */
export function isWholeSearch(answer: FoundPeople | null, elsewhere: Elsewhere): boolean {
  if (answer?.cover === 'filling' && !isByNumber(answer)) return false;
  return elsewhere.kind === 'not-needed' || (elsewhere.kind === 'answered' && elsewhere.complete);
}

export const exactKeys: ReadonlySet<FoundPerson['matched']['by']> = new Set(['identity-code', 'customer-number', 'metering-point', 'phone']);

function isByNumber({ rows }: FoundPeople): boolean {
  return rows.some(({ matched }) => exactKeys.has(matched.by));
}

/** A number that found its person here is somebody's whole number: nobody else is asked for. */
export function asksElsewhere(answer: FoundPeople): boolean {
  return answer.cover !== 'all' && answer.cover !== 'filling' && !isByNumber(answer);
}

function othersOf({ rows }: FoundPeople, found: FoundElsewhere): readonly FoundPerson[] {
  const here = new Set<string>(rows.map(({ personKey }) => personKey));
  return found.rows.filter(({ personKey }) => !here.has(personKey));
}

/** The desk's own rows keep their places; the others come after them. */
export function joined(answer: FoundPeople, found: FoundElsewhere): { readonly answer: FoundPeople; readonly elsewhere: Elsewhere } {
  if (!found.asked) return { answer, elsewhere: { kind: 'too-little' } };
  const others = othersOf(answer, found);
  return {
    answer: { ...answer, rows: [...answer.rows, ...others], total: answer.total + others.length },
    elsewhere: { kind: 'answered', others: others.length, more: found.more, complete: found.complete },
  };
}

export function failedElsewhere(code: OutcomeCode): Elsewhere {
  if (code === 'central-unreachable') return { kind: 'silent' };
  return { kind: code === 'too-many-calls' ? 'too-often' : 'refused' };
}

// Two mandates for one person that cannot both hold: nothing is given to either holder (issue: bad input, spec/rules.md 3.4).
import type { LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import type { Mandate } from './mandate.ts';

/** Outcome: `mandates-contradict`, the field names the later of the two in the list. */
export function contradictingMandates(mandates: readonly Mandate[], today: LocalDate): Result<'agree'> {
  const held = mandates.map((mandate, place) => ({ mandate, place })).filter(({ mandate }) => stands(mandate, today));
  for (const { mandate, place } of held) {
    const other = held.find((one) => one.place < place && contradict(one.mandate, mandate));
    if (other !== undefined) return refused('mandates-contradict', { field: `mandates.${place}`, values: { other: other.place } });
  }
  return ok('agree');
}

function stands({ dated, expires, revoked }: Mandate, today: LocalDate): boolean {
  return dated <= today && (expires === null || expires >= today) && (revoked === null || revoked > today);
}

/** The same person, other agents, a common right, and one of them says it acts alone; or one is of the living and one of the dead. */
function contradict(one: Mandate, other: Mandate): boolean {
  if (one.principal !== other.principal) return false;
  if ((one.kind === 'estate') !== (other.kind === 'estate')) return true;
  return one.agent !== other.agent && (one.exclusive || other.exclusive) && overlap(one, other);
}

function overlap({ rights: one }: Mandate, { rights: other }: Mandate): boolean {
  if (one === 'all' || other === 'all') return true;
  return one.some((right) => other.includes(right));
}

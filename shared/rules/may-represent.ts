// Whether a mandate lets its holder use this right today, and to whom the answer goes (spec/rules.md 3.4, EDPB 01/2022 para 80-81).
import { addMonths } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import type { RightCode } from '../registers/right.ts';
import { mandateChecklist, type ChildFacts, type Mandate, type MandateKind } from './mandate.ts';

export interface Representation {
  /** The safe default is the person themselves; the agent gets it only where the mandate says so and the person is not protected. */
  readonly deliverTo: 'principal' | 'agent';
  /** A company's contact person has rights to their own data only; the company's data is not personal data. */
  readonly ownDataOnly: boolean;
}

/**
 * Outcomes: `estate-is-own-kind`, `mandate-not-in-force` (fields `dated`, `expires`, `revoked`), `period-reversed`,
 * `mandate-not-confirmed`, `guardian-stopped` (field names the stop), `mandate-does-not-cover` (fields `rights`,
 * `matters`, `child.birthDate`), `mandate-missing` (field names what has not been seen).
 */
export function mayRepresent(mandate: Mandate, right: RightCode, today: LocalDate): Result<Representation> {
  if (mandate.kind === 'estate') return refused('estate-is-own-kind', { field: 'kind' });
  const time = inTime(mandate, today);
  if (!time.ok) return time;
  if (mandate.rights !== 'all' && !mandate.rights.includes(right)) return refused('mandate-does-not-cover', { field: 'rights' });
  if (mandate.matters === 'financial') return refused('mandate-does-not-cover', { field: 'matters' });
  const child = mandate.kind === 'parent' ? parentMay(mandate.child, today) : ok('may' as const);
  if (!child.ok) return child;
  const unseen = mandateChecklist[mandate.kind].find((code) => !mandate.seen.includes(code));
  if (unseen !== undefined) return refused('mandate-missing', { field: `seen.${unseen}` });
  return ok({ deliverTo: deliverTo(mandate.kind), ownDataOnly: mandate.kind === 'company' });
}

/** To the person, unless the law lets another see to all their affairs (EDPB 01/2022 para 81). */
export function deliverTo(kind: MandateKind): Representation['deliverTo'] {
  return kind === 'power-of-attorney' ? 'principal' : 'agent';
}

function inTime({ kind, dated, expires, revoked, confirmed }: Mandate, today: LocalDate): Result<'in-time'> {
  if (expires !== null && expires < dated) return refused('period-reversed', { field: 'expires' });
  if (revoked !== null && revoked <= today) return refused('mandate-not-in-force', { field: 'revoked' });
  if (dated > today) return refused('mandate-not-in-force', { field: 'dated' });
  if (expires !== null && expires < today) return refused('mandate-not-in-force', { field: 'expires' });
  if (kind === 'continuing-power' && (confirmed === null || confirmed > today)) return refused('mandate-not-confirmed', { field: 'confirmed' });
  return ok('in-time');
}

function parentMay(child: ChildFacts | null, today: LocalDate): Result<'may'> {
  if (child === null) return refused('mandate-missing', { field: 'child' });
  const stop = (['inCare', 'childNonDisclosure', 'otherGuardianNonDisclosure', 'childForbids'] as const).find((fact) => child[fact]);
  if (stop !== undefined) return refused('guardian-stopped', { field: `child.${stop}` });
  // From the eighteenth birthday on the person acts themselves.
  return addMonths(child.birthDate, 18 * 12) <= today ? refused('mandate-does-not-cover', { field: 'child.birthDate' }) : ok('may');
}

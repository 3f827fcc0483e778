// A desk that holds a part of the register must not take a person whom it does not hold for one of whom nothing is stored.
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { bringPerson } from '../sync/bring-person.ts';

function missing(host: Pick<HostParts, 'people'>, state: CaseState): string | null {
  const personKey = state.request?.requester.personKey ?? state.facts['estate-logged'][0]?.deceased.personKey ?? null;
  return personKey !== null && host.people.scope.held().kind !== 'all' && host.people.head(personKey) === null ? personKey : null;
}

/** Before anything is decided or told about the person's data. Outcome: `person-not-here`; a desk that holds everybody is asked nothing. */
export function personHere(host: Pick<HostParts, 'people'>, state: CaseState): Result<null> {
  return missing(host, state) === null ? ok(null) : refused('person-not-here');
}

/** When a case is opened: with a connection the person comes now; without one the case opens all the same, and personHere says what it lacks. */
export async function fetchPersonOf(host: HostParts, state: CaseState): Promise<void> {
  const personKey = missing(host, state);
  if (personKey !== null && host.sync.lamp().reach === 'ok') await bringPerson(host, personKey);
}

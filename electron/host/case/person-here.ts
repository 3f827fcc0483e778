// A case whose person this desk does not hold, and may have to: nothing is decided or told about their data before they are here.
import type { CaseState } from '../../../shared/domain/case/state.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { coverOf } from '../people/cover-of.ts';
import { bringPerson } from '../sync/bring-person.ts';
import type { Session } from '../vault/session.ts';
import { personKeyOf } from './person-key-of.ts';

type Held = Pick<HostParts, 'people'>;

/** Null when the person is here, or must be if anybody is. */
function notHere({ people }: Held, state: CaseState): string | null {
  const personKey = personKeyOf(state);
  return personKey !== null && people.head(personKey) === null && coverOf(people) !== 'all' ? personKey : null;
}

/** Before anything is decided or told about the person's data. Outcome: `person-not-here`; a desk that holds everybody is asked nothing, nor one to which central said that it has nobody of the key. */
export function personHere(host: Held, state: CaseState): Result<null> {
  const personKey = notHere(host, state);
  return personKey === null || host.people.scope.isAbsent(personKey) ? ok(null) : refused('person-not-here');
}

/** The first round of a desk that is being filled takes minutes, and is told of only at its end. */
function isConnected({ sync }: Pick<HostParts, 'sync'>): boolean {
  const { reach } = sync.lamp();
  return reach === 'ok' || (reach === 'not-tried' && sync.link() !== null);
}

/** Cases whose person is on the way: opened again meanwhile, nobody is asked for twice. By session: what an earlier one asked for comes to nobody any more. */
const onTheWay = new WeakMap<Session, Set<string>>();

/**
 * When a case is opened: with a connection the person is sent for and comes beside, for somebody stands at the desk; `person-came` then
 * tells. Without one the case opens all the same, and personHere says what it lacks. `here` also when central has said that it has nobody
 * of the key, which it is asked again: they may have come back.
 */
export function sendForPerson(host: HostParts, session: Session, caseId: CaseId, state: CaseState): 'here' | 'coming' | 'not-here' {
  const personKey = notHere(host, state);
  if (personKey === null) return 'here';
  const wasAbsent = host.people.scope.isAbsent(personKey);
  const coming = onTheWay.get(session) ?? new Set();
  onTheWay.set(session, coming);
  if (coming.has(caseId)) return wasAbsent ? 'here' : 'coming';
  if (!isConnected(host)) return wasAbsent ? 'here' : 'not-here';
  coming.add(caseId);
  // After the case's own answer: the window must not hear of the end before the beginning.
  setImmediate(() => {
    bringPerson(host, personKey).catch((error: unknown) => { host.log.fault('bring-person', error); }).finally(() => {
      coming.delete(caseId);
      const came = host.people.head(personKey) !== null;
      // What the window shows already is not told again: it would open the case once more, and that would ask once more.
      if (host.vault.session() === session && (came || !wasAbsent)) host.emit({ event: 'person-came', caseId, here: came || host.people.scope.isAbsent(personKey) });
    });
  });
  return wasAbsent ? 'here' : 'coming';
}

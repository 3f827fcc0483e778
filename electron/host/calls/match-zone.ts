// Matches a scanned machine-readable zone with the found person and forgets it: no line, no log, no draft ever holds a part of it.
import { zoneCarriesCode } from '../../../shared/formats/machine-readable-zone.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { ok, refused, type Refusal } from '../../../shared/outcomes.ts';
import { matchAndForget, zoneBirthDate, type MatchedPerson } from '../../../shared/rules/match-and-forget.ts';
import type { Handler } from '../handler.ts';
import { officeToday } from '../office-today.ts';
import type { PersonHead } from '../people/person-head.ts';
import { hasRead } from '../people/write-read-line.ts';
import type { Session } from '../vault/session.ts';

/** Comparisons with one person in one session, whatever the case: a reader needs one or two, a window that guesses needs hundreds. */
export const zoneTriesMax = 10;

/** The typed name may stand in either order; the last word is taken for the family name. */
function unknownPerson(name: string): MatchedPerson {
  const words = name.trim().split(/\s+/);
  return { familyName: words.at(-1) ?? '', givenNames: words.slice(0, -1).join(' '), birthDate: null };
}

function matched({ familyName, givenNames, birthDate }: PersonHead): MatchedPerson {
  const born = parseLocalDate(birthDate);
  return { familyName, givenNames, birthDate: born.ok ? born.value : null };
}

/** Outcomes: `person-unknown`, `person-not-opened`, `zone-tries-over`. */
function comparisonFault(head: PersonHead | null, { caseId, personKey }: { readonly caseId: string; readonly personKey: string }, session: Session): Refusal | null {
  if (head === null) return refused('person-unknown');
  // The answer tells of the register's name, birth date and code: only to who stands in the log as having looked at them.
  if (!hasRead(session, { caseId, personKey })) return refused('person-not-opened');
  return (session.zoneTries.get(personKey) ?? 0) >= zoneTriesMax ? refused('zone-tries-over', { field: 'zone' }) : null;
}

/** Beside `comparisonFault`: `scanner-layout`, `bad-machine-readable-zone`; a text that is no zone is compared with nobody and counts as no try. */
export const matchZone: Handler<'match-zone'> = (host, { caseId, personKey, name, zone }, session) => {
  const today = officeToday(host.clocks.now(), host.bundle.profile);
  const head = personKey === null ? null : host.people.head(personKey);
  const fault = personKey === null ? null : comparisonFault(head, { caseId, personKey }, session);
  if (fault !== null) return fault;
  const match = matchAndForget(zone, head === null ? unknownPerson(name) : matched(head), today);
  if (!match.ok) return match;
  if (personKey !== null) session.zoneTries.set(personKey, (session.zoneTries.get(personKey) ?? 0) + 1);
  return ok({ ...match.value, identityCode: zoneCarriesCode(zone, head?.identityCode ?? null), documentBirthDate: zoneBirthDate(zone, today) });
};

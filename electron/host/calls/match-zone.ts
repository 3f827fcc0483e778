// Matches a scanned machine-readable zone with the found person and forgets it: no line, no log, no draft ever holds a part of it.
import { zoneCarriesCode } from '../../../shared/formats/machine-readable-zone.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { ok } from '../../../shared/outcomes.ts';
import { matchAndForget, zoneBirthDate, type MatchedPerson } from '../../../shared/rules/match-and-forget.ts';
import type { Handler } from '../handler.ts';
import { officeToday } from '../office-today.ts';
import type { PersonHead } from '../people/person-head.ts';

/** The typed name may stand in either order; the last word is taken for the family name. */
function unknownPerson(name: string): MatchedPerson {
  const words = name.trim().split(/\s+/);
  return { familyName: words.at(-1) ?? '', givenNames: words.slice(0, -1).join(' '), birthDate: null };
}

function matched({ familyName, givenNames, birthDate }: PersonHead): MatchedPerson {
  const born = parseLocalDate(birthDate);
  return { familyName, givenNames, birthDate: born.ok ? born.value : null };
}

export const matchZone: Handler<'match-zone'> = (host, { personKey, name, zone }) => {
  const today = officeToday(host.clocks.now(), host.bundle.profile);
  const head = personKey === null ? null : host.people.head(personKey);
  const match = matchAndForget(zone, head === null ? unknownPerson(name) : matched(head), today);
  if (!match.ok) return match;
  return ok({ ...match.value, identityCode: zoneCarriesCode(zone, head?.identityCode ?? null), documentBirthDate: zoneBirthDate(zone, today) });
};

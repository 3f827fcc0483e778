// Brings one person who is not in this desk's offline scope, for the visit or the case at hand.
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { soundInstant } from '../office-today.ts';
import { pullByKey } from './pull-by-key.ts';

/** Hours a person stays who was brought for a visit; an open case keeps them longer. */
const visitHours = 24;

/**
 * Answers until when. Kept before brought: a row that nothing keeps would be looked for by nobody. Outcomes:
 * `central-unreachable` also before the desk has met central, those of askCentral, `person-unknown` when central has nobody of this key.
 */
export async function bringPerson(host: HostParts, personKey: string): Promise<Result<{ readonly until: string }>> {
  const link = host.sync.link();
  if (link === null) return refused('central-unreachable');
  const until = new Date(soundInstant(host.clocks.now()).getTime() + visitHours * 3_600_000).toISOString();
  const { scope } = host.people;
  const before = scope.keptUntil(personKey);
  scope.keep(personKey, until);
  const brought = await pullByKey(host, link, host.sync.keys, [{ personKey, after: 0 }]);
  if (brought.ok && host.people.head(personKey) !== null) return ok({ until });
  // Somebody else who asked for the same person meanwhile keeps them.
  if (scope.keptUntil(personKey) === until) scope.keep(personKey, before);
  return brought.ok ? refused('person-unknown') : brought;
}

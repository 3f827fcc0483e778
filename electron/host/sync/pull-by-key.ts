// Brings people by key: those with an open case and those of a visit, whom no feed carries under a narrow offline scope.
import { centralPaths } from '../../../shared/protocol/central.ts';
import { keysAnswer, keysMax, keysQuestion } from '../../../shared/protocol/offline-scope.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import type { Wanted } from '../people/scoped-people.ts';
import type { Session } from '../vault/session.ts';
import { askCentral } from './ask-central.ts';
import { urlOf, type CentralLink } from './central-link.ts';
import type { KeyErrand } from './people-proof.ts';

export type PeopleHost = Pick<HostParts, 'people' | 'vault' | 'clocks' | 'bundle'>;

async function page(host: PeopleHost, link: CentralLink, { proof, centralNow }: KeyErrand, { session, asked }: { readonly session: Session; readonly asked: readonly Wanted[] }): Promise<Result<readonly Wanted[]>> {
  // Central hashes what its schema makes of the body, so the same schema writes it here.
  const body = keysQuestion.parse({ people: asked });
  const headers = { 'x-desk-proof': proof(session, link, centralNow(), { what: centralPaths.peopleByKey, body }) };
  const answer = await askCentral(link, { url: urlOf(link, centralPaths.peopleByKey), schema: keysAnswer, headers, body });
  if (!answer.ok) return answer;
  if (host.vault.session() !== session) return ok([]);
  const { people, gone, left } = answer.value;
  const at = host.clocks.now();
  const { profile } = host.bundle;
  for (const key of gone) {
    host.people.forget(key);
    host.people.scope.noteAbsent(key);
  }
  if (people.length > 0) host.people.bring(people, at.toISOString(), { today: officeToday(at, profile), customerNumberPattern: profile.customerNumberPattern }, null);
  return ok(asked.filter(({ personKey }) => left.some((key) => key === personKey)));
}

/** Until all of the wanted are as central has them, or the desk locks. Outcomes: those of askCentral. */
export async function pullByKey(host: PeopleHost, link: CentralLink, errand: KeyErrand, wanted: readonly Wanted[]): Promise<Result<null>> {
  let rest = wanted;
  while (rest.length > 0) {
    const session = host.vault.session();
    if (session === null) return ok(null);
    const asked = rest.slice(0, keysMax);
    const left = await page(host, link, errand, { session, asked });
    if (!left.ok) return left;
    // An answer that leaves everything brings nobody on.
    if (left.value.length === asked.length) return ok(null);
    rest = [...left.value, ...rest.slice(keysMax)];
  }
  return ok(null);
}

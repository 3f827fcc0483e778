// Brings register data to an unlocked desk, as its offline scope has it; whoever left the scope goes.
import type { z } from 'zod';
import { centralPaths, peopleAnswer, peoplePageMax } from '../../../shared/protocol/central.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import { askCentral } from './ask-central.ts';
import { urlOf, type CentralLink } from './central-link.ts';
import { hearAccounts } from './hear-accounts.ts';
import { hearScope } from './hear-scope.ts';
import type { KeyErrand } from './people-proof.ts';
import { pullByKey, type PeopleHost } from './pull-by-key.ts';

const smallPage = 5;

export interface PeopleErrand extends KeyErrand { readonly seen: (last: number) => void }

type Page = z.output<typeof peopleAnswer>;

/** True when there is more. */
function take({ people, bundle }: PeopleHost, { after, page, at }: { readonly after: number; readonly page: Page; readonly at: Date }): boolean {
  for (const key of page.gone) people.forget(key);
  people.scope.outside(page.outside);
  const upTo = page.upTo ?? page.people.at(-1)?.position ?? page.last;
  people.bring(page.people, at.toISOString(), { today: officeToday(at, bundle.profile), customerNumberPattern: bundle.profile.customerNumberPattern }, { upTo, last: page.last });
  return upTo < page.last && upTo > after;
}

type FeedHost = PeopleHost & Pick<HostParts, 'lease'>;

/** Pages of the feed. `turned`: the scope is another by now, and the page was left. */
async function pullFeed(host: FeedHost, link: CentralLink, { proof, centralNow, seen }: PeopleErrand): Promise<Result<'done' | 'turned'>> {
  let limit = peoplePageMax;
  for (;;) {
    const session = host.vault.session();
    if (session === null) return ok('done');
    const after = host.people.mark().position;
    const headers = { 'x-desk-proof': proof(session, link, centralNow(), { after }) };
    const answer = await askCentral(link, { url: urlOf(link, centralPaths.people, { after, limit }), schema: peopleAnswer, headers });
    if (!answer.ok && answer.code === 'too-large' && limit > smallPage) {
      limit = smallPage;
      continue;
    }
    if (!answer.ok) return answer;
    if (host.vault.session() !== session) return ok('done');
    if (answer.value.scope !== host.people.scope.held().version) return ok('turned');
    const more = take(host, { after, page: answer.value, at: host.clocks.now() });
    seen(answer.value.last);
    if (!more) return ok('done');
    // Everybody takes long: whoever is shut out meanwhile is not brought the rest.
    await hearAccounts(host, link);
  }
}

/**
 * Until everybody of the scope is here or the desk locks; `seen` is told central's newest position after each page. A locked desk
 * hears the scope too, and erases. Stops at the first failure; the next round goes on from the mark. Outcomes: those of
 * askCentral and hearScope.
 */
export async function pullPeople(host: FeedHost, link: CentralLink, errand: PeopleErrand): Promise<Result<null>> {
  const heard = await hearScope(host.people, link);
  if (!heard.ok) return heard;
  await host.people.scope.sweep(host.clocks.now());
  if (host.vault.session() === null) return ok(null);
  const { kind } = host.people.scope.held();
  if (kind === 'none' || kind === 'open-cases') errand.seen(host.people.mark().position);
  const fed = kind === 'none' || kind === 'open-cases' ? ok('done' as const) : await pullFeed(host, link, errand);
  if (!fed.ok) return fed;
  // The next round hears the new word first.
  if (fed.value === 'turned') return ok(null);
  return pullByKey(host, link, errand, host.people.scope.wanted());
}

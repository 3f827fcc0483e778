// POST /v1/people/search: a desk that does not hold everybody asks for one person; few rows, counted, and every search kept in a list.
import { centralPaths } from '../../shared/protocol/central.ts';
import { searchAnswer, searchQuestion } from '../../shared/protocol/offline-scope.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { peopleProofs } from '../plugins/people-proof.ts';
import { inScope } from '../database/in-scope.ts';
import { scopeOf } from '../repositories/offline-scope.ts';
import { accountMay } from '../repositories/account-rights.ts';
import { searchPeople } from '../repositories/people-search.ts';
import { lookupFollower } from '../lookup-follower.ts';
import { isBodyProved } from './people.ts';

/** More than a busy desk needs, too few to copy a register with. */
export const searchesPerMinuteMax = 30;

/** Needs the header `x-desk-proof`. Outcomes: `not-permitted` (proof, or an account that may not find people here), `too-many-calls`. */
export function peopleSearchRoute(app: CentralApp, { db, now }: CentralParts): void {
  const isProved = peopleProofs();
  const follow = lookupFollower(db, now);
  app.post('/v1/people/search', { config: { rateLimit: { max: searchesPerMinuteMax, timeWindow: 60_000 } }, schema: { body: searchQuestion, response: { 200: searchAnswer, '4xx': refusalBody } } }, async (request, reply) => {
    if (!isBodyProved(isProved, request, { what: centralPaths.peopleSearch, now: now() })) return answerRefusal(reply, { code: 'not-permitted' });
    const desk = deskOfRequest(request);
    if (!(await accountMay(db, { controller: desk.controller, user: request.body.user }, 'find-person'))) return answerRefusal(reply, { code: 'not-permitted' });
    const { kind } = await inScope(db, desk, (trx) => scopeOf(trx, desk));
    // Such a desk has everybody itself: there is nothing to search by.
    if (kind === 'all') return { people: [], total: 0, complete: true };
    const complete = await follow(desk.controller);
    return { ...await searchPeople(db, { desk, ...request.body }), complete };
  });
}

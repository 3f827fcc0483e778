// POST /v1/people/look-up, GET /v1/sources: one person asked from the live sources now, and what is known of the sources themselves.
import { lookAnswer, lookPath, lookRequest, standingsAnswer, standingsPath } from '../../shared/protocol/look-up.ts';
import type { LiveSources } from '../admin/live-sources.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { peopleProofs } from '../plugins/people-proof.ts';
import { accountMay } from '../repositories/account-rights.ts';
import { isBodyProved } from './people.ts';

/** What came stands in the people's feed when the look answers. Outcomes: `not-permitted` for a wrong, used or day-old proof and for an account that may not see people here, `person-unknown`, `too-many-calls`. */
export function lookUpRoute(app: CentralApp, { db, now, live }: Pick<CentralParts, 'db' | 'now'> & { readonly live: LiveSources }): void {
  const isProved = peopleProofs();
  app.post(`/${lookPath}`, { schema: { body: lookRequest, response: { 200: lookAnswer, '4xx': refusalBody } } }, async (request, reply) => {
    const { controller, device } = deskOfRequest(request);
    if (!isBodyProved(isProved, request, { what: lookPath, now: now() })) return answerRefusal(reply, { code: 'not-permitted' });
    if (!(await accountMay(db, { controller, user: request.body.by }, 'see-person'))) return answerRefusal(reply, { code: 'not-permitted' });
    const looked = await live.look({ controller, device, ...request.body });
    return looked.ok ? looked.value : answerRefusal(reply, looked);
  });
  app.get(`/${standingsPath}`, { schema: { response: { 200: standingsAnswer } } }, async (request) => ({ sources: [...(await live.standings(deskOfRequest(request).controller))] }));
}

// GET /v1/people: register data for an unlocked desk.
import { peopleAnswer, peopleQuery } from '../../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { compression } from '../plugins/compression.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { peopleProofs } from '../plugins/people-proof.ts';
import { peopleAfter } from '../repositories/people.ts';

/** Needs the header `x-desk-proof: <iso time> <signature>` over `peopleProofText`. Outcome: `not-permitted` for a wrong, used or day-old proof. */
export function peopleRoute(app: CentralApp, { db, now }: CentralParts): void {
  const isProved = peopleProofs();
  app.get('/v1/people', { compress: compression, schema: { querystring: peopleQuery, response: { 200: peopleAnswer, '4xx': refusalBody } } }, async (request, reply) => {
    const desk = deskOfRequest(request);
    if (!isProved({ desk, header: request.headers['x-desk-proof'], after: request.query.after, now: now() })) return answerRefusal(reply, { code: 'not-permitted' });
    return peopleAfter(db, desk.controller, request.query);
  });
}

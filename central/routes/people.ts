// GET /v1/people, POST /v1/people/by-key: register data for an unlocked desk, as its offline scope has it.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { centralPaths, peopleAnswer, peopleProofText, peopleQuery } from '../../shared/protocol/central.ts';
import { askedProofText, keysAnswer, keysQuestion } from '../../shared/protocol/offline-scope.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { compression } from '../plugins/compression.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { peopleProofs, type PeopleProofs } from '../plugins/people-proof.ts';
import { peopleAfter, peopleByKey } from '../repositories/people.ts';

/** Whether the unlocked desk signed this question by POST: `askedProofText` over the body as the desk wrote it, which JSON.stringify writes again. */
export function isBodyProved(isProved: PeopleProofs, request: FastifyRequest, { what, now }: { readonly what: string; readonly now: Date }): boolean {
  const desk = deskOfRequest(request);
  const bodyHash = createHash('sha256').update(JSON.stringify(request.body), 'utf8').digest('hex');
  return isProved({ desk, header: request.headers['x-desk-proof'], textAt: (time) => askedProofText(desk.device, time, { what, bodyHash }), now });
}

/** Both need the header `x-desk-proof: <iso time> <signature>`. Outcome: `not-permitted` for a wrong, used or day-old proof. */
export function peopleRoute(app: CentralApp, { db, now }: CentralParts): void {
  const isProved = peopleProofs();
  app.get('/v1/people', { compress: compression, schema: { querystring: peopleQuery, response: { 200: peopleAnswer, '4xx': refusalBody } } }, async (request, reply) => {
    const desk = deskOfRequest(request);
    if (!isProved({ desk, header: request.headers['x-desk-proof'], textAt: (time) => peopleProofText(desk.device, time, request.query.after), now: now() })) return answerRefusal(reply, { code: 'not-permitted' });
    return peopleAfter(db, desk, request.query);
  });
  app.post('/v1/people/by-key', { compress: compression, schema: { body: keysQuestion, response: { 200: keysAnswer, '4xx': refusalBody } } }, async (request, reply) => {
    if (!isBodyProved(isProved, request, { what: centralPaths.peopleByKey, now: now() })) return answerRefusal(reply, { code: 'not-permitted' });
    return peopleByKey(db, deskOfRequest(request).controller, request.body);
  });
}

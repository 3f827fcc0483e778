// GET /v1/offline-scope: central's signed word on which people this desk holds for work without a connection.
import { scopeAnswer, scopeText, type ScopeWord } from '../../shared/protocol/offline-scope.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { inScope } from '../database/in-scope.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';
import { scopeOf } from '../repositories/offline-scope.ts';

/** Needs no proof of an unlocked desk: a locked one erases too, and the word names no person. */
export function offlineScopeRoute(app: CentralApp, { db, signer }: CentralParts): void {
  app.get('/v1/offline-scope', { schema: { response: { 200: scopeAnswer, '4xx': refusalBody } } }, async (request) => {
    const { controller, device } = deskOfRequest(request);
    const now = await inScope(db, { controller, device }, (trx) => scopeOf(trx, { controller, device }));
    const text = JSON.stringify({ ...now, device } satisfies ScopeWord);
    return { text, signature: await signer.sign(scopeText(controller, device, text)) };
  });
}

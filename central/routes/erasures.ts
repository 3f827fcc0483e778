// GET /v1/erasures: what every desk erases too, signed by central, in the order of the ledger.
import { erasuresAnswer, erasuresMax, erasuresQuery, erasureText } from '../../shared/protocol/erasures.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';
import { erasuresAfter } from '../repositories/erasures.ts';

export function erasuresRoute(app: CentralApp, { db, signer }: CentralParts): void {
  app.get('/v1/erasures', { schema: { querystring: erasuresQuery, response: { 200: erasuresAnswer, '4xx': refusalBody } } }, async (request) => {
    const { controller } = deskOfRequest(request);
    const found = await erasuresAfter(db, controller, { after: request.query.after, limit: erasuresMax });
    return { erasures: await Promise.all(found.map(async (one) => ({ ...one, signature: await signer.sign(erasureText(controller, one)) }))) };
  });
}

// GET /v1/accounts/standing: central's signed word on the accounts it has shut out, which a desk goes by for a while without a connection.
import { accountWordAnswer, accountWordPath, accountWordQuery, accountWordText, leaseHoursUsual, type AccountWord } from '../../shared/protocol/account-word.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { inScope } from '../database/in-scope.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';
import { shutOutAccounts } from '../repositories/account-suspensions.ts';

/** Needs no proof of an unlocked desk: it names accounts only, and a locked desk must hear of an ended right too. */
export function accountStandingRoute(app: CentralApp, { db, signer }: CentralParts): void {
  app.get(`/${accountWordPath}`, { schema: { querystring: accountWordQuery, response: { 200: accountWordAnswer, '4xx': refusalBody } } }, async (request) => {
    const { controller, device } = deskOfRequest(request);
    const shutOut = await inScope(db, { controller, device }, (trx) => shutOutAccounts(trx, controller));
    const text = JSON.stringify({ device, asked: request.query.asked, hours: leaseHoursUsual, shutOut } satisfies AccountWord);
    return { text, signature: await signer.sign(accountWordText(controller, device, text)) };
  });
}

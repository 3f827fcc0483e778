// The rewind proof's red twin: a central store that begins no epoch after its first, and the network of a desk that does not show its head.
import { buildApp } from '../../../central/app.ts';
import { connect } from '../../../central/database/connect.ts';
import { serviceUrl } from '../../../central/database/desk-role.ts';
import { inScope } from '../../../central/database/in-scope.ts';
import { logHeads, type LogHeads } from '../../../central/lines/log-heads.ts';
import { noticeBoard } from '../../../central/notices/notice-board.ts';
import { readLogEnd } from '../../../central/repositories/log-epochs.ts';
import { readSecret } from '../../../central/secrets/central-secret.ts';
import { receiptSigner } from '../../../central/secrets/receipt-signer.ts';
import type { Fetch } from '../../../electron/host/sync/central-link.ts';
import { headHeader } from '../../../shared/protocol/central.ts';
import { startHonest, type StartRewindCentral } from './rewind-central.ts';

/** Enrolment and administration are the honest store's; desks talk to the double on the same database. */
export const startForgetful: StartRewindCentral = async (wish) => {
  const honest = await startHonest(wish);
  const secret = readSecret(wish.secret);
  const signer = receiptSigner(secret);
  const db = connect(serviceUrl(wish.databaseUrl, secret.derive('postgres-desk-service').toString('hex')), 4);
  const own = logHeads(db, signer);
  const heads: LogHeads = {
    ...own,
    epochUnderLock: async (trx, controller, seen) => seen.end.epoch === '' ? own.epochUnderLock(trx, controller, seen) : seen.end,
    current: async (controller) => {
      const end = await inScope(db, { controller }, (trx) => readLogEnd(trx, controller, 0));
      return end.epoch === '' ? own.current(controller, null) : own.signed(controller, end);
    },
    given: () => undefined,
  };
  const app = await buildApp({ db, signer, heads, board: noticeBoard(db), callsPerMinute: 1_000_000, now: () => new Date() }, { level: 'silent' });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, admin: honest.admin, close: async () => {
    await app.close();
    await db.destroy();
    await honest.close();
  } };
};

export const hidingHeads: Fetch = (url, init) => {
  const headers = new Headers(init.headers);
  headers.delete(headHeader);
  return fetch(url, { ...init, headers });
};

// A central store for a proof: seeded with one controller, one clerk and two desks, then run as a process of its own.
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { startCentral } from '../../../central/start-central.ts';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import { freePort } from './free-port.ts';
import { controller } from './made-desk.ts';
import { nodeProgram, startOwn, type OwnProcess } from './own-process.ts';

export interface MadeCentral {
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  /** One for the desk, one for the auditor who reads central's log. */
  readonly codes: { readonly desk: string; readonly auditor: string };
}

/** Recovery after a kill or a cut is PostgreSQL's own and may take a while. */
const startMilliseconds = 60_000;

/** Made in this process and stopped again; its port stays, because the bundle names it. */
export async function makeCentral(folder: string, account: Account): Promise<MadeCentral> {
  const port = await freePort();
  const central = await startCentral({ folder, port });
  try {
    await central.admin.createController({ controller });
    await central.admin.putAccounts({ controller, accounts: [account] });
    const desk = await central.admin.createEnrolmentCode({ controller, desk: 'RAT-01' });
    const auditor = await central.admin.createEnrolmentCode({ controller, desk: 'RAT-09' });
    return { folder, port, url: central.url, codes: { desk, auditor } };
  } finally {
    await central.close();
  }
}

/** The product's own server process on the folder; answers when it takes calls, also after kill -9 or a cut. */
export async function startCentralProcess({ folder, port }: MadeCentral): Promise<OwnProcess> {
  const env = { CENTRAL_FOLDER: folder, CENTRAL_PORT: String(port), CENTRAL_LOG: 'error' };
  const central = startOwn({ ...nodeProgram('central', join(root, 'central', 'server.ts'), [], env), without: ['DATABASE_URL', 'CENTRAL_SECRET'] });
  await central.waitFor((line) => line.startsWith('central: http'), startMilliseconds);
  return central;
}

// Where the once proof happens: two central instances on one PostgreSQL, one desk behind the fault proxy.
import { openFaultProxy, type FaultProxy } from '../rig/fault-proxy.ts';
import { clerkAccount } from '../rig/made-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { startInstances, type CentralInstances } from '../rig/central-instances.ts';
import type { Submission } from './judge-submission.ts';
import { onceDesk, type OnceDesk } from './once-desk.ts';
import { storedRows, type StoredRows } from './stored-rows.ts';

export interface OnceWorld {
  readonly centrals: CentralInstances;
  readonly proxy: FaultProxy;
  readonly desk: OnceDesk;
  readonly rows: StoredRows;
  readonly look: (id: string) => Promise<Submission>;
  readonly close: () => Promise<void>;
}

export async function openOnceWorld(): Promise<OnceWorld> {
  const folder = proofFolder('once');
  const centrals = await startInstances({ folder: folder.path, instances: 2, desks: 1, accounts: [await clerkAccount()] });
  const proxy = await openFaultProxy(centrals.all.map(({ url }) => url));
  const desk = await onceDesk(folder.path, proxy.url, centrals.codes[0] ?? '');
  const rows = storedRows(centrals.databaseUrl);
  return {
    centrals, proxy, desk, rows,
    look: async (id) => {
      const receipt = desk.receiptOf(id);
      const [found = 0] = await rows.of([id]);
      return { rows: found, counted: receipt !== null, genuine: receipt !== null && desk.enrolled.isReceipt(receipt) };
    },
    close: async () => {
      desk.close();
      await proxy.close();
      await rows.close();
      await centrals.close();
      folder.remove();
    },
  };
}

/** Each instance has begun its epoch and the desk follows it when this answers. Throws when they do not come to rest. */
export async function settle({ desk }: OnceWorld): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const [id = ''] = desk.write(1);
    if (await desk.exchange() && desk.receiptOf(id) !== null && round > 3) return;
  }
  throw new Error('the desk and central do not come to rest on a network without faults');
}

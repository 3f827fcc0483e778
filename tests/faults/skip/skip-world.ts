// Where the skip proof happens: one real PostgreSQL, enough connections for every writer and reader, the parts of two central instances.
import { connect, type Database } from '../../../central/database/connect.ts';
import { serviceUrl } from '../../../central/database/desk-role.ts';
import { lineIntake } from '../../../central/lines/line-intake.ts';
import { logHeads, type LogHeads } from '../../../central/lines/log-heads.ts';
import type { Desk } from '../../../central/repositories/devices.ts';
import { readSecret } from '../../../central/secrets/central-secret.ts';
import { receiptSigner } from '../../../central/secrets/receipt-signer.ts';
import { controllerId, deviceId } from '../../../shared/formats/ids.ts';
import { startInstances } from '../rig/central-instances.ts';
import { enrolDevice } from '../rig/enrolled-device.ts';
import { lineMaker, type LineMaker } from '../rig/line-maker.ts';
import { clerkAccount, controller } from '../rig/made-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';

/** What a central instance's routes work with, here in the proof's own process so that the speed is the database's. */
export interface InstanceParts { readonly db: Database; readonly heads: LogHeads; readonly intake: ReturnType<typeof lineIntake> }
export interface SkipWriter { readonly desk: Desk; readonly maker: LineMaker }

export interface SkipWorld {
  readonly instances: readonly [InstanceParts, InstanceParts];
  readonly writers: readonly SkipWriter[];
  /** The database's owner, for the twin's sequence. */
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

const sealedBytes = 60;
const connections = 12;

export async function openSkipWorld(writers: number): Promise<SkipWorld> {
  const folder = proofFolder('skip');
  const centrals = await startInstances({ folder: folder.path, instances: 1, desks: writers, accounts: [await clerkAccount()] });
  const secret = readSecret(centrals.secret);
  const url = serviceUrl(centrals.databaseUrl, secret.derive('postgres-desk-service').toString('hex'));
  const parts = (): InstanceParts => {
    const db = connect(url, connections);
    const heads = logHeads(db, receiptSigner(secret));
    return { db, heads, intake: lineIntake({ db, heads }) };
  };
  const instances = [parts(), parts()] as const;
  const made: SkipWriter[] = [];
  for (const code of centrals.codes) {
    const maker = lineMaker(sealedBytes);
    await enrolDevice(centrals.all[0]?.url ?? '', code, maker);
    made.push({ maker, desk: { device: deviceId.parse(maker.device), controller: controllerId.parse(controller), publicKey: maker.publicKey } });
  }
  return {
    instances, writers: made, ownerUrl: centrals.databaseUrl,
    close: async () => {
      for (const { db } of instances) await db.destroy();
      await centrals.close();
      folder.remove();
    },
  };
}

// Who this store is: the key it signs receipts with.
import type { Database } from '../database/connect.ts';

/** Desks already pinned another public key: receipts of this secret would be believed by none. */
export class OtherSigningKey extends Error {}

/** The first start pins the key. Throws OtherSigningKey when the store was made with another secret. Runs as the owner. */
export async function pinSigningKey(owner: Database, publicKey: string): Promise<void> {
  await owner.insertInto('signing_key').values({ public_key: publicKey }).onConflict((conflict) => conflict.doNothing()).execute();
  const pinned = await owner.selectFrom('signing_key').select('public_key').executeTakeFirstOrThrow();
  if (pinned.public_key !== publicKey) throw new OtherSigningKey('This database belongs to a central store with another secret. Start it with the secret it was made with.');
}

// Shuts a workstation out: its token is refused from the next request on; what it sent stays.
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

/** Idempotent. */
export async function suspendDevice(owner: Database, { controller, device }: { readonly controller: string; readonly device: string }): Promise<void> {
  await inScope(owner, { controller }, (trx) => trx.insertInto('device_suspension').values({ controller, device }).onConflict((conflict) => conflict.doNothing()).execute());
}

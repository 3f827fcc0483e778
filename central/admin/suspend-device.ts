// Shuts a workstation out: its token is refused from the next request on; what it sent stays. Kept in the ledger, so that a restored backup does not let it in again.
import { controllerId, deviceId } from '../../shared/formats/ids.ts';
import type { Ledger } from '../retention/ledger.ts';

/** Idempotent in effect. */
export async function suspendDevice(ledger: Ledger, { controller, device }: { readonly controller: string; readonly device: string }): Promise<void> {
  await ledger.record([{ kind: 'suspend', controller: controllerId.parse(controller), device: deviceId.parse(device) }]);
}

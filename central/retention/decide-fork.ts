// An administrator's word on a copied desk, kept in the ledger too: a restored backup would know the fork again, not the decision.
import { resolveFork, type ForkToResolve } from '../admin/resolve-fork.ts';
import type { Database } from '../database/connect.ts';
import { controllerId, deviceId } from '../../shared/formats/ids.ts';
import type { Result } from '../../shared/outcomes.ts';
import type { Ledger } from './ledger.ts';

/** As resolveFork; `retire` also shuts the device out by the ledger, so that it stays out after a restore. */
export async function decideFork({ owner, ledger }: { readonly owner: Database; readonly ledger: Ledger }, given: ForkToResolve): Promise<Result<{ readonly taken: number; readonly left: number }>> {
  const resolved = await resolveFork(owner, given);
  if (resolved.ok) await ledger.record([{ kind: given.decision === 'accept' ? 'lift' : 'suspend', controller: controllerId.parse(given.controller), device: deviceId.parse(given.device) }]);
  return resolved;
}

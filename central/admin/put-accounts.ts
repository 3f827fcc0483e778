// The accounts central knows: who may be named as the actor of a line. Passwords and keys never come here.
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

export interface KnownAccount { readonly user: string; readonly roles: readonly string[] }

/** Adds accounts and replaces the roles of those known; takes none away. */
export async function putAccounts(owner: Database, { controller, accounts }: { readonly controller: string; readonly accounts: readonly KnownAccount[] }): Promise<void> {
  if (accounts.length === 0) return;
  const rows = accounts.map(({ user, roles }) => ({ controller, user_id: user, roles: [...roles] }));
  await inScope(owner, { controller }, (trx) => trx.insertInto('account').values(rows)
    .onConflict((conflict) => conflict.columns(['controller', 'user_id']).doUpdateSet((of) => ({ roles: of.ref('excluded.roles') }))).execute());
}

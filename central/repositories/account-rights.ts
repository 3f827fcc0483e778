// What an account may do as central knows it: who lost a role or was shut out may nothing more from that moment on, whatever a desk's bundle says.
import { mayDo, role, type Action } from '../../shared/rules/permission.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

/** False also for an account of another controller and for nobody's. */
export async function accountMay(db: Database, { controller, user }: { readonly controller: string; readonly user: string }, what: Action): Promise<boolean> {
  const account = await inScope(db, { controller }, (trx) => trx.selectFrom('account').select('roles').where('controller', '=', controller).where('user_id', '=', user)
    .where((of) => of.not(of.exists(of.selectFrom('account_suspension').select('user_id').where('controller', '=', controller).where('user_id', '=', user)))).executeTakeFirst());
  const roles = (account?.roles ?? []).flatMap((one) => role.safeParse(one).data ?? []);
  return mayDo({ id: user, roles, registers: [] }, what, {}).ok;
}

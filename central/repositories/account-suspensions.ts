// The accounts that an administrator has shut out.
import { actorId, type ActorId } from '../../shared/formats/ids.ts';
import type { Scoped } from '../database/in-scope.ts';

/** In the controller's scope, in the order of their names. */
export async function shutOutAccounts(trx: Scoped, controller: string): Promise<ActorId[]> {
  const rows = await trx.selectFrom('account_suspension').select('user_id').where('controller', '=', controller).orderBy('user_id').execute();
  return rows.map((row) => actorId.parse(row.user_id));
}

// The log of what administrators did: written before the act, so that an act sent twice happens once.
import type { SignedAct } from '../../shared/protocol/administer.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

export interface LoggedAct extends Pick<SignedAct, 'actor' | 'nonce'> { readonly controller: string; readonly device: string; readonly act: string; readonly about: unknown }

/** False when the nonce was used before. `about` holds codes, names of files and columns, and reasons; never a value of a person. */
export async function logAct(owner: Database, { controller, device, actor, nonce, act, about }: LoggedAct): Promise<boolean> {
  const kept = await inScope(owner, { controller }, (trx) => trx.insertInto('admin_act').values({ controller, nonce, device, actor, act, about: JSON.stringify(about) })
    .onConflict((conflict) => conflict.columns(['controller', 'nonce']).doNothing()).returning('id').executeTakeFirst());
  return kept !== undefined;
}

/** As central knows the accounts: who was taken from the administrators or shut out is none from that moment on, whatever a desk's bundle says. */
export async function isAdministrator(db: Database, controller: string, actor: string): Promise<boolean> {
  const account = await inScope(db, { controller }, (trx) => trx.selectFrom('account').select('roles').where('controller', '=', controller).where('user_id', '=', actor)
    .where((of) => of.not(of.exists(of.selectFrom('account_suspension').select('user_id').where('controller', '=', controller).where('user_id', '=', actor)))).executeTakeFirst());
  return account?.roles.includes('administrator') === true;
}

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

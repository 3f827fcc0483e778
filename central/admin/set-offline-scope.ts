// Sets which people a controller's desks hold for work without a connection, and makes what the others are searched by.
import { setScope, type ScopeToSet } from '../repositories/offline-scope.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import { followToTheEnd } from '../lookup-follower.ts';

/** Answers the version. Under `all` nobody is searched for, so nothing is left to search by. Desks hear of it in their next round. */
export async function setOfflineScope(owner: Database, given: ScopeToSet, now: Date): Promise<number> {
  const { controller, kind } = given;
  if (kind !== 'all') await followToTheEnd(owner, controller, () => now);
  const version = await setScope(owner, given, now);
  if (kind === 'all') {
    await inScope(owner, { controller }, async (trx) => {
      await trx.deleteFrom('person_lookup').where('controller', '=', controller).execute();
      await trx.deleteFrom('person_lookup_mark').where('controller', '=', controller).execute();
    });
  }
  return version;
}

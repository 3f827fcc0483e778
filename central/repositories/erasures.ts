// What central has erased, as desks are told it.
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

/** In the ledger's order, after entry `after`. */
export async function erasuresAfter(db: Database, controller: string, { after, limit }: { readonly after: number; readonly limit: number }): Promise<readonly { readonly n: number; readonly text: string }[]> {
  return inScope(db, { controller }, (trx) => trx.selectFrom('erasure').select(['n', sql<string>`word`.as('text')])
    .where('controller', '=', controller).where('n', '>', after).where('word', 'is not', null).orderBy('n').limit(limit).execute());
}

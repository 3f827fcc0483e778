// What could not be placed: records that are nobody's now, and rows the newest import could not read, by their place in the export.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

const place = z.object({ system: z.string(), file: z.string(), line: z.int(), reason: z.string() });
export type PlacedReason = z.infer<typeof place>;
export interface ImportLists { readonly unjoined: readonly PlacedReason[]; readonly quarantined: readonly PlacedReason[] }

/** Of each list at the most; the report counts all. */
const listMax = 10_000;

/** Null before the first import. Trials do not count. */
export async function listUnjoined(owner: Database, controller: string): Promise<ImportLists | null> {
  return inScope(owner, { controller }, async (trx) => {
    const last = await trx.selectFrom('import_run').select('number').where('controller', '=', controller).where('state', '=', 'stored').where('trial', '=', false).where('live', '=', false).orderBy('number', 'desc').limit(1).executeTakeFirst();
    if (last === undefined) return null;
    const unjoined = await sql`select f.system, f.file, r.line, s.reason from subject s join source_record r on r.subject = s.id join source_file f on f.id = s.source
      where s.controller = ${controller} and s.person_key is null order by f.system_rank, f.file, r.line limit ${listMax}`.execute(trx);
    const quarantined = await sql`select system, file, line, reason from import_aside where controller = ${controller} and run = ${last.number} and kind = 'quarantined' order by system, file, line limit ${listMax}`.execute(trx);
    return { unjoined: unjoined.rows.map((row) => place.parse(row)), quarantined: quarantined.rows.map((row) => place.parse(row)) };
  });
}

// Whether an import of a controller runs now, in whichever process: it holds the controller's import lock (import-session.ts).
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

/** Looked at and never taken, so that an import which begins at that moment is not refused. */
export async function isImportHeld(owner: Database, controller: string): Promise<boolean> {
  const held = await sql`select 1 from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.database = (select oid from pg_database where datname = current_database())
    and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(${`import:${controller}`}, 0)`.execute(owner);
  return held.rows.length > 0;
}

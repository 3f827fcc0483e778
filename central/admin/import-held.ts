// Whether an import of a controller runs now, in whichever process: it holds the controller's import lock (import-session.ts).
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Scoped } from '../database/in-scope.ts';

/** Looked at and never taken, so that an import which begins at that moment is not refused. */
export async function isImportHeld(owner: Database, controller: string): Promise<boolean> {
  const held = await sql`select 1 from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.database = (select oid from pg_database where datname = current_database())
    and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(${`import:${controller}`}, 0)`.execute(owner);
  return held.rows.length > 0;
}

/** In the controller's scope: whether it is this import that runs, and not a trial that was begun beside its remains. */
export async function isRunning(trx: Scoped, { controller, run }: { readonly controller: string; readonly run: number }): Promise<boolean> {
  const newer = await trx.selectFrom('import_run').select('number').where('controller', '=', controller).where('live', '=', false).where('state', '=', 'reading').where('number', '>', run).executeTakeFirst();
  return newer === undefined && isImportHeld(trx, controller);
}

// What must be true of the PostgreSQL before a desk's line is accepted; else the store refuses to start.
import { sql, type QueryResult } from 'kysely';
import { z } from 'zod';
import type { Database } from './connect.ts';

const found = z.object({
  synchronous_commit: z.string(), fsync: z.string(), full_page_writes: z.string(), encoding: z.string(),
  version: z.coerce.number(), superuser: z.boolean(), bypassrls: z.boolean(),
});

const oldestVersion = 150_000;

/** A PostgreSQL that would lose acknowledged lines, garble text, or let the service past row-level security. */
export class UnfitDatabase extends Error {}

/**
 * Asked over the service's own connection, because a role's settings override the server's.
 * synchronous_commit off lost 1,556 acknowledged rows in five power cuts (design/stack.md).
 * Throws UnfitDatabase with what to change.
 */
export async function assertFit(service: Database): Promise<void> {
  const { rows } = await asked(service);
  const is = found.parse(rows[0]);
  const faults = [
    ['on', 'remote_apply'].includes(is.synchronous_commit) ? null : `synchronous_commit is ${is.synchronous_commit}; set it to on`,
    is.fsync === 'on' ? null : 'fsync is off; set it to on',
    is.full_page_writes === 'on' ? null : 'full_page_writes is off; set it to on',
    is.encoding === 'UTF8' ? null : `the database's encoding is ${is.encoding}; make it UTF8`,
    is.version >= oldestVersion ? null : 'PostgreSQL is older than 15',
    is.superuser || is.bypassrls ? 'the service role is a superuser or bypasses row-level security; take that away' : null,
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new UnfitDatabase(`The central store does not start on this PostgreSQL: ${faults.join('; ')}.`);
}

const invalidPassword = '28P01';

async function asked(service: Database): Promise<QueryResult<unknown>> {
  try {
    return await sql`
      select current_setting('synchronous_commit') synchronous_commit, current_setting('fsync') fsync,
        current_setting('full_page_writes') full_page_writes, current_setting('server_encoding') encoding,
        current_setting('server_version_num') version, rolsuper superuser, rolbypassrls bypassrls
      from pg_roles where rolname = current_user`.execute(service);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === invalidPassword)) throw error;
    throw new UnfitDatabase('The role desk_service of this PostgreSQL was made by a central store with another secret. Use that secret, or let the office drop the role.');
  }
}

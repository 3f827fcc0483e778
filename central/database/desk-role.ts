// The role desks' requests run under: it may add and read, never change or take away.
import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** Grants are per table, in the migrations. */
export const serviceRole = 'desk_service';

/** duplicate_object and unique_violation: another central made the role at the same moment. */
const alreadyThere: ReadonlySet<unknown> = new Set(['42710', '23505']);

/** Makes the role at the first start on this PostgreSQL; a role that is there keeps its password. */
export async function ensureServiceRole(owner: Database, password: string): Promise<void> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${serviceRole}`.execute(owner);
  if (rows.length > 0) return;
  try {
    await sql`create role ${sql.id(serviceRole)} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password ${sql.lit(password)}`.execute(owner);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && alreadyThere.has(error.code))) throw error;
  }
}

/** The owner's address with the service role's name and password in their place. */
export function serviceUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = serviceRole;
  url.password = password;
  return url.href;
}

// The role desks' requests run under (it may add and read, never change or take away), and how such narrow roles are made.
import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** Grants are per table, in the migrations. */
export const serviceRole = 'desk_service';

/** duplicate_object and unique_violation: another central made the role at the same moment. */
const alreadyThere: ReadonlySet<unknown> = new Set(['42710', '23505']);

/** A role with no rights but what the migrations grant it. */
export interface NarrowRole { readonly role: string; readonly password: string }

/** Makes the role at the first start on this PostgreSQL; a role that is there keeps its password. */
export async function ensureRole(owner: Database, { role, password }: NarrowRole): Promise<void> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(owner);
  if (rows.length > 0) return;
  try {
    await sql`create role ${sql.id(role)} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password ${sql.lit(password)}`.execute(owner);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && alreadyThere.has(error.code))) throw error;
  }
}

/** The owner's address with the role's name and password in their place. */
export function roleUrl(ownerUrl: string, { role, password }: NarrowRole): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

export function serviceUrl(ownerUrl: string, password: string): string {
  return roleUrl(ownerUrl, { role: serviceRole, password });
}

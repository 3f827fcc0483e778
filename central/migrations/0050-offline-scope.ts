// Migration 50: which people a controller's desks hold for work without a connection. Insert-only: the newest row holds, the earlier ones are the administrators' log of it. No row is the scope `all`. `areas`: what each office serves, as JSON by office code.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const offlineScope: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table offline_scope (controller text not null references controller, version bigint not null check (version >= 1), kind text not null check (kind in ('none', 'open-cases', 'office', 'all')),
      areas text not null, set_by text not null, since timestamptz not null default clock_timestamp(), primary key (controller, version))`.execute(db);
    await tenantTable(db, 'offline_scope');
    await sql`grant select on offline_scope to desk_service`.execute(db);
  },
};

// Migration 70: accounts that an administrator has shut out. Lines in their name stay in the log, where their devices' chains need them, and are put aside. No foreign key: after a restore one may be of an account the older store does not know yet.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const accountSuspensions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table account_suspension (controller text not null, user_id text not null, since timestamptz not null, primary key (controller, user_id))`.execute(db);
    await tenantTable(db, 'account_suspension');
    await sql`grant select on account_suspension to desk_service`.execute(db);
  },
};

// Migration 2: the controllers of this store and their accounts. Every tenant table is under forced row-level security by app.controller from its first day, so that a query that forgets its controller sees nothing, also when the owner runs it.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const controllers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table controller (id text primary key, since timestamptz not null default now())`.execute(db);
    await sql`create table account (controller text not null references controller, user_id text not null, roles text[] not null, primary key (controller, user_id))`.execute(db);
    await tenantTable(db, 'controller', 'id');
    await tenantTable(db, 'account');
    await sql`grant select on controller, account to desk_service`.execute(db);
  },
};

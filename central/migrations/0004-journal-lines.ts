// Migration 4: the log. Positions are given under a lock per controller, so they follow commit order and no reader can skip one; a sequence would not. The service role may add and read lines only. Called journal_line since PostgreSQL has a type named line. No foreign key to device: authentication has just read that row, and devices are never deleted.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const journalLines: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table journal_line (
      controller text not null, position bigint not null check (position >= 1), id uuid not null, device uuid not null, device_seq bigint not null check (device_seq >= 1),
      header text not null, signature bytea not null, sealed bytea not null, line_hash bytea not null, log_hash bytea not null, received_at timestamptz not null default now(),
      primary key (controller, position), unique (id), unique (device, device_seq))`.execute(db);
    await tenantTable(db, 'journal_line');
    await sql`grant select, insert on journal_line to desk_service`.execute(db);
  },
};

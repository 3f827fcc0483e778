// Migration 8: sealed papers as chunks under the SHA-256 of their bytes. Not compressed by PostgreSQL: sealed bytes are noise. Each controller has its own copy, so that nobody learns by a hash what another controller holds.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const chunks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table paper_chunk (
      controller text not null references controller, hash bytea not null, bytes bytea not null, received_at timestamptz not null default now(), primary key (controller, hash))`.execute(db);
    await sql`alter table paper_chunk alter column bytes set storage external`.execute(db);
    await tenantTable(db, 'paper_chunk');
    await sql`grant select, insert on paper_chunk to desk_service`.execute(db);
  },
};

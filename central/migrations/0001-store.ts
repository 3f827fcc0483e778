// Migration 1: what this store is. The epoch tells a desk that central was replaced or restored from a backup; the signing key is kept beside it so that a start with another secret is refused instead of giving receipts no desk believes.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const store: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table store (sole boolean primary key default true check (sole), epoch uuid not null default gen_random_uuid(), made_at timestamptz not null default now())`.execute(db);
    await sql`insert into store default values`.execute(db);
    await sql`create table signing_key (sole boolean primary key default true check (sole), public_key text not null, since timestamptz not null default now())`.execute(db);
    await sql`grant select on store to desk_service`.execute(db);
  },
};

// Migration 5: register data. A person is JSON in a text column, because jsonb refuses NUL and lone surrogates, which sources do hold. Anchors are keyed hashes, since an unkeyed hash of an identity code is reversed in seconds. Written by imports on the owner's connection; desks only read.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const people: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table person (
      controller text not null references controller, person_key uuid not null, position bigint not null check (position >= 1), content_hash bytea not null, document text not null,
      primary key (controller, person_key), unique (controller, position))`.execute(db);
    await sql`create table person_anchor (controller text not null references controller, kind text not null, anchor_hash bytea not null, person_key uuid not null, primary key (controller, kind, anchor_hash))`.execute(db);
    await sql`create table import_report (controller text not null references controller, imported_at timestamptz not null default clock_timestamp(), report text not null, primary key (controller, imported_at))`.execute(db);
    for (const table of ['person', 'person_anchor', 'import_report']) await tenantTable(db, table);
    await sql`grant select on person to desk_service`.execute(db);
  },
};

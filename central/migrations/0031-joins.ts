// Migration 31: pairs that may be one person and wait for somebody to say so, and what was said. `one` and `other` are the strongest anchors of the two, or a subject nobody could be given; keyed hashes, so that a decision outlives imports and tells nothing. Decisions are only added: the newest of a pair holds, the earlier ones are its history.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const joins: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table person_sign (controller text not null references controller, owner bytea not null, kind text not null, sign bytea not null, words text[], primary key (controller, kind, sign, owner))`.execute(db);
    await sql`create index on person_sign (controller, owner)`.execute(db);
    await sql`create table join_candidate (controller text not null references controller, id int generated always as identity primary key, one bytea not null, other bytea not null, score int not null, parts text[] not null, unique (controller, one, other))`.execute(db);
    await sql`create table join_decision (controller text not null references controller, id int generated always as identity primary key, one bytea not null, other bytea not null, score int not null, parts text[] not null,
      verdict text not null check (verdict in ('accepted', 'rejected', 'undone')), decided_by text not null, decided_at timestamptz not null default clock_timestamp())`.execute(db);
    for (const table of ['person_sign', 'join_candidate', 'join_decision']) await tenantTable(db, table);
  },
};

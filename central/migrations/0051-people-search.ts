// Migration 51: what people are searched by from desks that do not hold everybody, and who searched. person_lookup is made from person and can be made again at any time, so it is the one thing the service role may take away from; its rows go with the person. people_search holds no query and no person.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const peopleSearch: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table person_lookup (controller text not null, person_key uuid not null, kind text not null, value text collate "C" not null, birth int,
      foreign key (controller, person_key) references person on delete cascade)`.execute(db);
    await sql`create index on person_lookup (controller, kind, value)`.execute(db);
    await sql`create index on person_lookup (controller, person_key)`.execute(db);
    await sql`create table person_lookup_mark (controller text primary key references controller, position bigint not null)`.execute(db);
    await sql`create table people_search (controller text not null references controller, device uuid not null references device, user_id text not null, asked_by text not null check (asked_by in ('number', 'name')), found int not null,
      at timestamptz not null default clock_timestamp())`.execute(db);
    await sql`create index on people_search (controller, at)`.execute(db);
    for (const table of ['person_lookup', 'person_lookup_mark', 'people_search']) await tenantTable(db, table);
    await sql`grant select, insert, delete on person_lookup to desk_service`.execute(db);
    await sql`grant select, insert, update on person_lookup_mark to desk_service`.execute(db);
    await sql`grant insert on people_search to desk_service`.execute(db);
  },
};

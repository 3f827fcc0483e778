// Migration 21: the end of whole case files, and the ban list. desk_retention alone takes away papers' chunks and the register data of an erased person. What was erased is kept as central's word to the desks (`erasure`), numbered as the ledger outside the database, so that a restored store tells it again under the same number. Chunks that were erased are refused when an old desk brings them back. Rules are seen by desk_retention for all controllers: the daily run begins with them.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const caseFiles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table case_file_rule (controller text primary key references controller, months int not null check (months >= 1), action text not null check (action in ('identifiers-only', 'delete')), since timestamptz not null default now())`.execute(db);
    await sql`create table erasure (
      controller text not null, n bigint not null check (n >= 1), kind text not null, proposal uuid, case_id uuid, keep_until date, action text, lines int not null, chunks int not null,
      word text, erased_at timestamptz not null, primary key (controller, n))`.execute(db);
    await sql`create table erased_chunk (controller text not null, hash bytea not null, primary key (controller, hash))`.execute(db);
    await sql`create table ban_entry (controller text not null, kind text not null, anchor_hash bytea not null, cause text not null, categories text[], since timestamptz not null, primary key (controller, kind, anchor_hash, cause))`.execute(db);
    for (const table of ['case_file_rule', 'erasure', 'erased_chunk', 'ban_entry']) await tenantTable(db, table);
    await sql`create policy every_rule on case_file_rule for select to desk_retention using (true)`.execute(db);
    await grants(db);
    await sql`create function refuse_erased_chunk() returns trigger language plpgsql as $$ begin
      if exists (select 1 from erased_chunk where erased_chunk.controller = new.controller and erased_chunk.hash = new.hash) then return null; end if;
      return new;
    end $$`.execute(db);
    await sql`create trigger refuse_erased_chunk before insert on paper_chunk for each row execute function refuse_erased_chunk()`.execute(db);
    // The daily run finds the few open lines without reading the log.
    await sql`create index journal_line_open on journal_line (controller, position)
      where header like '%"type":"case-file-expired"%' or header like '%"type":"person-banned"%'`.execute(db);
  },
};

async function grants(db: Kysely<unknown>): Promise<void> {
  await sql`grant select on erasure, erased_chunk to desk_service`.execute(db);
  await sql`grant select on case_file_rule, account, device_suspension, person_anchor to desk_retention`.execute(db);
  await sql`grant select, insert on erasure, erased_chunk, ban_entry to desk_retention`.execute(db);
  await sql`grant select (controller, hash), delete on paper_chunk to desk_retention`.execute(db);
  await sql`grant select (controller, person_key), delete on person to desk_retention`.execute(db);
  await sql`grant delete on person_anchor to desk_retention`.execute(db);
}

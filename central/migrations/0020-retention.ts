// Migration 20: the end of a line's content. desk_retention may blank `sealed` and nothing else; a trigger refuses every other change of the log by anybody. What was erased is noted per line, so that a desk which refills a restored store does not bring content back. Suspensions lose their foreign keys: after a restore one may be of a device or controller the older store does not know yet. ledger_mark says how far this database has followed the ledger outside it.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const retention: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table erased_line (controller text not null, line uuid not null, reason text not null, erased_at timestamptz not null default now(), primary key (controller, line))`.execute(db);
    await tenantTable(db, 'erased_line');
    await sql`create table ledger_mark (sole boolean primary key default true check (sole), count bigint not null check (count >= 1), hash text not null)`.execute(db);
    await sql`alter table device_suspension drop constraint device_suspension_device_fkey, drop constraint device_suspension_controller_fkey`.execute(db);
    await sql`grant select on erased_line to desk_service`.execute(db);
    await sql`grant select, insert on erased_line to desk_retention`.execute(db);
    await sql`grant select, insert, update on ledger_mark to desk_retention`.execute(db);
    await sql`grant select, update (sealed) on journal_line to desk_retention`.execute(db);
    await sql`create function keep_line() returns trigger language plpgsql as $$ begin
      if current_user <> 'desk_retention' or new.sealed <> '' or (to_jsonb(new) - 'sealed') is distinct from (to_jsonb(old) - 'sealed') then
        raise exception 'A line of the log is never changed; its content may be blanked by desk_retention.' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db);
    await sql`create trigger keep_line before update on journal_line for each row execute function keep_line()`.execute(db);
    await sql`create function blank_erased() returns trigger language plpgsql as $$ begin
      if exists (select 1 from erased_line where erased_line.controller = new.controller and erased_line.line = new.id) then new.sealed := ''; end if;
      return new;
    end $$`.execute(db);
    await sql`create trigger blank_erased before insert on journal_line for each row execute function blank_erased()`.execute(db);
    // A branch kept aside holds content too.
    await sql`grant select, update (sealed) on fork_line to desk_retention`.execute(db);
    await sql`create trigger keep_line before update of sealed on fork_line for each row execute function keep_line()`.execute(db);
    await sql`create trigger blank_erased before insert on fork_line for each row execute function blank_erased()`.execute(db);
  },
};

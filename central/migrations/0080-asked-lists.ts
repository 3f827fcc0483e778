// Migration 80: how long central keeps the lists of who searched for people and who had sources looked up. Both only grow, and a row goes when its months are over and not before, whoever tries; without a rule of the controller after 24 months, in which misuse of a register can still be charged (Finnish Criminal Code 8:1 and 38:9).
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const askedLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table asked_list_rule (controller text primary key references controller, months int not null check (months between 1 and 120), set_by text not null, since timestamptz not null default clock_timestamp())`.execute(db);
    await tenantTable(db, 'asked_list_rule');
    await sql`create policy every_controller on controller for select to desk_retention using (true)`.execute(db);
    await sql`grant select on controller, asked_list_rule to desk_retention`.execute(db);
    await sql`create function asked_list_end(of_controller text) returns timestamptz language sql stable as $$
      select clock_timestamp() - make_interval(months => coalesce((select months from asked_list_rule where controller = of_controller), 24)) $$`.execute(db);
    // The name of the column with the row's time is the trigger's argument.
    await sql`create function keep_asked() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' and (to_jsonb(old) ->> tg_argv[0])::timestamptz < asked_list_end(old.controller) then return old; end if;
      raise exception 'Rows of % are only added until their months are over.', tg_table_name using errcode = 'insufficient_privilege';
    end $$`.execute(db);
    await sql`drop trigger keep_look on live_look`.execute(db);
    await sql`drop function keep_look()`.execute(db);
    for (const [table, at] of [['live_look', 'looked_at'], ['people_search', 'at']] as const) {
      await sql`create trigger keep_asked before update or delete on ${sql.id(table)} for each row execute function keep_asked(${sql.lit(at)})`.execute(db);
      await sql`grant select (controller, ${sql.id(at)}), delete on ${sql.id(table)} to desk_retention`.execute(db);
    }
    await sql`create index on live_look (controller, looked_at)`.execute(db);
  },
};

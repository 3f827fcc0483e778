// Migration 7: a copied or rolled-back desk writes a second line at a place of its chain. Its branch is kept aside in fork_line until an administrator decides; a branch taken into the log has a number of its own there. A line that central holds but will not stand behind says why in `quarantine`. The service role may suspend, never lift.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const forksAndQuarantine: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table journal_line add column branch smallint not null default 0, add column quarantine text,
      drop constraint journal_line_device_device_seq_key, add unique (device, branch, device_seq)`.execute(db);
    await sql`create table fork_line (
      controller text not null references controller, device uuid not null references device, id uuid not null, device_seq bigint not null,
      header text not null, signature bytea not null, sealed bytea not null, line_hash bytea not null, received_at timestamptz not null default now(),
      decision text check (decision in ('accept', 'retire')), decided_at timestamptz, primary key (device, line_hash))`.execute(db);
    await tenantTable(db, 'fork_line');
    await sql`grant select, insert on fork_line to desk_service`.execute(db);
    // One row per reason: a decided fork lifts its own suspension, never an administrator's.
    await sql`alter table device_suspension add column reason text not null default 'administrator' check (reason in ('administrator', 'forked')),
      drop constraint device_suspension_pkey, add primary key (device, reason)`.execute(db);
    await sql`grant insert on device_suspension to desk_service`.execute(db);
    await sql`create function tell_suspension() returns trigger language plpgsql as $$ begin
      perform pg_notify('device_suspension', new.device::text);
      return new;
    end $$`.execute(db);
    await sql`create trigger tell_suspension after insert on device_suspension for each row execute function tell_suspension()`.execute(db);
  },
};

// Migration 3: desks. Insert-only: a code is used by the device row that names it, a suspension is a row of its own, so the service role needs no update and history stays. A desk names its code or its id before we know its controller; two select policies let it see that one row.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const devices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table enrolment_code (code_hash bytea primary key, controller text not null references controller, desk text not null, made_at timestamptz not null default now())`.execute(db);
    await sql`create table device (
      id uuid primary key, controller text not null references controller, desk text not null, public_key text not null, token_hash bytea not null,
      code_hash bytea not null unique references enrolment_code, enrolled_at timestamptz not null default now())`.execute(db);
    await sql`create table device_suspension (device uuid primary key references device, controller text not null references controller, since timestamptz not null default now())`.execute(db);
    for (const table of ['enrolment_code', 'device', 'device_suspension']) await tenantTable(db, table);
    await sql`create policy named_code on enrolment_code for select using (encode(code_hash, 'hex') = current_setting('app.code', true))`.execute(db);
    await sql`create policy named_device on device for select using (id::text = current_setting('app.device', true))`.execute(db);
    await sql`create policy named_device on device_suspension for select using (device::text = current_setting('app.device', true))`.execute(db);
    await sql`grant select on enrolment_code, device_suspension to desk_service`.execute(db);
    await sql`grant select, insert on device to desk_service`.execute(db);
  },
};

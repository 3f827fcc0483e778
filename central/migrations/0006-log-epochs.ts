// Migration 6: epochs of a controller's log, so that {epoch, position} is never given twice, also after a restore. A log that stands gets the store's own epoch as its first, under which its receipts were given. Devices get the series of their diary numbers, and one that a restored store lost comes back by its certificate, without a code.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantTable } from './tenant-table.ts';

export const logEpochs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table log_epoch (
      controller text not null references controller, ordinal int not null check (ordinal >= 1), epoch uuid not null, base_position bigint not null, base_log_hash bytea not null,
      begun_at timestamptz not null default now(), cause text not null check (cause in ('start', 'rewound')), lost_from bigint,
      primary key (controller, ordinal), unique (controller, epoch))`.execute(db);
    await tenantTable(db, 'log_epoch');
    await sql`grant select, insert on log_epoch to desk_service`.execute(db);
    await sql`alter table device alter column code_hash drop not null`.execute(db);
    await sql`alter table device add column series smallint not null default 0 check (series between 0 and 8)`.execute(db);
    await withoutForce(db, ['controller', 'device'], async () => {
      await sql`insert into log_epoch (controller, ordinal, epoch, base_position, base_log_hash, cause) select id, 1, epoch, 0, ${Buffer.alloc(32)}::bytea, 'start' from controller, store`.execute(db);
      await sql`update device set series = least(8, place) from (select id, row_number() over (partition by controller, desk order by enrolled_at, id) - 1 place from device) counted where counted.id = device.id`.execute(db);
    });
  },
};

/** Forced row-level security hides every controller's rows from the owner too, and a migration is about all of them. */
async function withoutForce(db: Kysely<unknown>, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  for (const table of [...tables, 'log_epoch']) await sql`alter table ${sql.id(table)} no force row level security`.execute(db);
  await work();
  for (const table of [...tables, 'log_epoch']) await sql`alter table ${sql.id(table)} force row level security`.execute(db);
}

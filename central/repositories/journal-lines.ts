// The log's rows: read under the controller's lock, added in one statement.
import { sql } from 'kysely';
import type { Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';

const all = ['controller', 'position', 'id', 'device', 'device_seq', 'header', 'signature', 'sealed', 'line_hash', 'log_hash'] as const;

export interface LogEnd { readonly position: number; readonly logHash: string }

export interface DeviceEnd { readonly seq: number; readonly lineHash: string }

/** Where the log and a device's chain end, null while they have no line, and which of the actors asked for are known. */
export interface LogState { readonly logEnd: LogEnd | null; readonly deviceEnd: DeviceEnd | null; readonly actors: ReadonlySet<string> }

interface LogStateRow { readonly position: number | null; readonly log_hash: Buffer | null; readonly device_seq: number | null; readonly line_hash: Buffer | null; readonly actors: string[] }

/** One statement, because every other writer of the controller waits meanwhile. */
export async function logState(trx: Scoped, { controller, device, actors }: { readonly controller: string; readonly device: string; readonly actors: readonly string[] }): Promise<LogState> {
  const { rows } = await sql<LogStateRow>`
    with log_end as (select position, log_hash from journal_line where controller = ${controller} order by position desc limit 1),
      device_end as (select device_seq, line_hash from journal_line where device = ${device}::uuid order by device_seq desc limit 1)
    select log_end.*, device_end.*, array(select user_id from account where controller = ${controller} and user_id = any(${[...actors]}::text[])) actors
    from (select 1) one left join log_end on true left join device_end on true`.execute(trx);
  const row = rows[0];
  if (row === undefined) throw new Error('The state of the log is always one row.');
  return {
    logEnd: row.position === null || row.log_hash === null ? null : { position: row.position, logHash: row.log_hash.toString('hex') },
    deviceEnd: row.device_seq === null || row.line_hash === null ? null : { seq: row.device_seq, lineHash: row.line_hash.toString('hex') },
    actors: new Set(row.actors),
  };
}

/** The newest position; 0 while the controller has no line. */
export async function lastPosition(trx: Scoped, controller: string): Promise<number> {
  const row = await trx.selectFrom('journal_line').select('position').where('controller', '=', controller).orderBy('position', 'desc').limit(1).executeTakeFirst();
  return row?.position ?? 0;
}

export async function linesById(trx: Scoped, ids: readonly string[]): Promise<ReadonlyMap<string, LineRow>> {
  const rows = await trx.selectFrom('journal_line').select(all).where('id', '=', sql<string>`any(${[...ids]}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Adds the rows and gives the ids added. One missing is an id in use, perhaps by another controller's desk: invisible to
 * us, but unique in the whole store.
 */
export async function addLines(trx: Scoped, rows: readonly LineRow[]): Promise<ReadonlySet<string>> {
  const column = <K extends keyof LineRow>(key: K): LineRow[K][] => rows.map((row) => row[key]);
  const added = await sql<{ id: string }>`
    insert into journal_line (controller, position, id, device, device_seq, header, signature, sealed, line_hash, log_hash)
    select * from unnest(${column('controller')}::text[], ${column('position')}::bigint[], ${column('id')}::uuid[], ${column('device')}::uuid[], ${column('device_seq')}::bigint[],
      ${column('header')}::text[], ${column('signature')}::bytea[], ${column('sealed')}::bytea[], ${column('line_hash')}::bytea[], ${column('log_hash')}::bytea[])
    on conflict (id) do nothing returning id`.execute(trx);
  return new Set(added.rows.map(({ id }) => id));
}

/** At most `limit` lines after a position, and no more bytes of sealed content than `bytesMax` after the first. */
export async function linesAfter(trx: Scoped, controller: string, page: { readonly after: number; readonly limit: number; readonly bytesMax: number }): Promise<readonly LineRow[]> {
  const inPage = trx.selectFrom('journal_line').select(all).select(sql<number>`sum(octet_length(sealed)) over (order by position)`.as('running'))
    .where('controller', '=', controller).where('position', '>', page.after).orderBy('position').limit(page.limit);
  const rows = await trx.selectFrom(inPage.as('page')).selectAll().orderBy('position').execute();
  return rows.filter(({ running }, place) => place === 0 || running <= page.bytesMax);
}

// The log's rows: read under the controller's lock, added in one statement.
import { sql } from 'kysely';
import type { Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';

const all = ['controller', 'position', 'id', 'device', 'device_seq', 'header', 'signature', 'sealed', 'line_hash', 'log_hash'] as const;

/**
 * One writer per controller until this transaction ends. Must be a statement of its own before any read: a statement
 * sees what was committed when it began, and the lock may be waited for.
 */
export async function lockLog(trx: Scoped, controller: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`journal-line:${controller}`}, 0))`.execute(trx);
}

export interface LogEnd { readonly position: number; readonly logHash: string }

/** Null while the controller has no line. */
export async function logEnd(trx: Scoped, controller: string): Promise<LogEnd | null> {
  const row = await trx.selectFrom('journal_line').select(['position', 'log_hash']).where('controller', '=', controller).orderBy('position', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : { position: row.position, logHash: row.log_hash.toString('hex') };
}

export interface DeviceEnd { readonly seq: number; readonly lineHash: string }

export async function deviceEnd(trx: Scoped, device: string): Promise<DeviceEnd | null> {
  const row = await trx.selectFrom('journal_line').select(['device_seq', 'line_hash']).where('device', '=', device).orderBy('device_seq', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : { seq: row.device_seq, lineHash: row.line_hash.toString('hex') };
}

export async function linesById(trx: Scoped, ids: readonly string[]): Promise<ReadonlyMap<string, LineRow>> {
  const rows = await trx.selectFrom('journal_line').select(all).where('id', '=', sql<string>`any(${[...ids]}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Adds the rows and gives the ids added. One missing is an id that another controller's desk used: invisible to us, but
 * unique in the whole store.
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

export async function knownActors(trx: Scoped, controller: string, actors: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom('account').select('user_id').where('controller', '=', controller).where('user_id', '=', sql<string>`any(${[...actors]}::text[])`).execute();
  return new Set(rows.map(({ user_id }) => user_id));
}

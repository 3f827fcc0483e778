// The log's rows: read under the controller's lock, added in one statement.
import { sql } from 'kysely';
import { arrayParameter, type ArrayParameter } from '../database/array-parameter.ts';
import type { Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';

const all = ['controller', 'position', 'id', 'device', 'device_seq', 'header', 'signature', 'sealed', 'line_hash', 'log_hash', 'branch', 'quarantine'] as const;

/** The last line of one branch of a device; branch 0 is the only one until a fork was decided. */
export interface BranchTip { readonly branch: number; readonly seq: number; readonly lineHash: string }

/** What the log says of the devices and actors of a batch. */
export interface SenderState {
  readonly tips: ReadonlyMap<string, readonly BranchTip[]>;
  readonly suspended: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** Accounts that an administrator has shut out. */
  readonly shutOut?: ReadonlySet<string>;
}

export interface Senders { readonly controller: string; readonly devices: readonly string[]; readonly actors: readonly string[] }

interface SenderRow { readonly tips: readonly { device: string; branch: number; seq: number; hash: string }[] | null; readonly suspended: string[]; readonly actors: string[]; readonly shut_out?: string[] }

/** One statement, because every other writer of the controller waits meanwhile. Each tip is one step down an index. */
export async function readSenders(trx: Scoped, { controller, devices, actors }: Senders): Promise<SenderState> {
  const { rows } = await sql<SenderRow>`
    select
      (select json_agg(json_build_object('device', asked.device, 'branch', branches.branch, 'seq', tip.device_seq, 'hash', encode(tip.line_hash, 'hex')))
        from unnest(${[...devices]}::uuid[]) asked(device)
        cross join lateral generate_series(0, (select branch from journal_line where device = asked.device order by branch desc limit 1)) branches(branch)
        cross join lateral (select device_seq, line_hash from journal_line where device = asked.device and branch = branches.branch order by device_seq desc limit 1) tip) tips,
      array(select device::text from device_suspension where device = any(${[...devices]}::uuid[])) suspended,
      array(select user_id from account where controller = ${controller} and user_id = any(${[...actors]}::text[])) actors,
      array(select user_id from account_suspension where controller = ${controller} and user_id = any(${[...actors]}::text[])) shut_out`.execute(trx);
  const row = rows[0];
  if (row === undefined) throw new Error('The state of the senders is always one row.');
  const tips = new Map<string, BranchTip[]>();
  for (const { device, branch, seq, hash } of row.tips ?? []) tips.set(device, [...(tips.get(device) ?? []), { branch, seq, lineHash: hash }]);
  return { tips, suspended: new Set(row.suspended), actors: new Set(row.actors), shutOut: new Set(row.shut_out ?? []) };
}

export async function linesById(trx: Scoped, ids: readonly string[]): Promise<ReadonlyMap<string, LineRow>> {
  const rows = await trx.selectFrom('journal_line').select(all).where('id', '=', sql<string>`any(${[...ids]}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every hash of a device's lines in the log, whichever their branch. */
export async function lineHashesOf(trx: Scoped, device: string): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom('journal_line').select('line_hash').where('device', '=', device).execute();
  return new Set(rows.map(({ line_hash }) => line_hash.toString('hex')));
}

/**
 * Adds the rows, tells the listeners of this controller at the commit, and gives the ids added. One missing is an id in
 * use, perhaps by another controller's desk: invisible to us, but unique in the whole store.
 */
export async function addLines(trx: Scoped, controller: string, rows: readonly LineRow[]): Promise<ReadonlySet<string>> {
  const column = <K extends keyof LineRow>(key: K): LineRow[K][] => rows.map((row) => row[key]);
  const bytes = (key: 'signature' | 'sealed' | 'line_hash' | 'log_hash'): ArrayParameter => arrayParameter('bytea', column(key));
  const added = await sql<{ ids: string[] }>`
    with added as (
      insert into journal_line (controller, position, id, device, device_seq, header, signature, sealed, line_hash, log_hash, branch, quarantine)
      select ${controller}::text, * from unnest(${arrayParameter('int8', column('position'))}::bigint[], ${arrayParameter('uuid', column('id'))}::uuid[], ${arrayParameter('uuid', column('device'))}::uuid[],
        ${arrayParameter('int8', column('device_seq'))}::bigint[], ${arrayParameter('text', column('header'))}::text[], ${bytes('signature')}::bytea[], ${bytes('sealed')}::bytea[],
        ${bytes('line_hash')}::bytea[], ${bytes('log_hash')}::bytea[], ${arrayParameter('int2', column('branch'))}::smallint[], ${arrayParameter('text', column('quarantine'))}::text[])
      on conflict (id) do nothing returning id)
    select array(select id::text from added) ids, pg_notify('journal_line', ${controller})`.execute(trx);
  return new Set(added.rows[0]?.ids);
}

/** At most `limit` lines after a position, up to `last`; the line that passes `bytesMax` of sealed content is the page's last. */
export async function linesAfter(trx: Scoped, controller: string, page: { readonly after: number; readonly last: number; readonly limit: number; readonly bytesMax: number }): Promise<readonly LineRow[]> {
  const inPage = trx.selectFrom('journal_line').select(all).select(sql<number>`sum(octet_length(sealed)) over (order by position) - octet_length(sealed)`.as('before'))
    .where('controller', '=', controller).where('position', '>', page.after).where('position', '<=', page.last).orderBy('position').limit(page.limit);
  return trx.selectFrom(inPage.as('page')).select(all).where('before', '<', page.bytesMax).orderBy('position').execute();
}

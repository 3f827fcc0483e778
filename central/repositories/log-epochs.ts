// The epochs of a controller's log, and what a call is told of the log's end.
import { sql } from 'kysely';
import { noHash } from '../../shared/protocol/line.ts';
import type { Scoped } from '../database/in-scope.ts';
import type { LogPlace } from '../lines/head-contradicts.ts';

/** `epoch` is '' and `ordinal` 0 before the first. */
export type LogEnd = LogPlace;

interface LogEndRow { readonly epoch: string | null; readonly ordinal: number | null; readonly position: number | null; readonly log_hash: Buffer | null; readonly started: string; readonly shown_hashes: Readonly<Record<string, string>> | null }

/** The log's end, and how a head that was shown with a call meets it. */
export interface LogEnds { readonly end: Omit<LogEnd, 'hashAtShown'>; readonly at: (shownPosition: number) => LogEnd }

/** One statement, so that epoch and end are of one moment. `shownPositions`: whose log hashes are wanted besides. */
export async function readLogEnds(trx: Scoped, controller: string, shownPositions: readonly number[]): Promise<LogEnds> {
  const { rows } = await sql<LogEndRow>`
    with newest as (select epoch, ordinal from log_epoch where controller = ${controller} order by ordinal desc limit 1),
      log_end as (select position, log_hash from journal_line where controller = ${controller} order by position desc limit 1)
    select newest.*, log_end.*, extract(epoch from pg_postmaster_start_time())::text started, (select json_object_agg(position, encode(log_hash, 'hex')) from journal_line where controller = ${controller} and position = any(${[...shownPositions]}::bigint[])) shown_hashes
    from (select 1) one left join newest on true left join log_end on true`.execute(trx);
  const row = rows[0];
  if (row === undefined) throw new Error('The end of the log is always one row.');
  const end = { epoch: row.epoch ?? '', ordinal: row.ordinal ?? 0, position: row.position ?? 0, logHash: row.log_hash?.toString('hex') ?? noHash, started: row.started };
  return { end, at: (position) => ({ ...end, hashAtShown: row.shown_hashes?.[String(position)] ?? null }) };
}

/** `shownPosition`: whose log hash is wanted besides; 0 for none. */
export async function readLogEnd(trx: Scoped, controller: string, shownPosition: number): Promise<LogEnd> {
  return (await readLogEnds(trx, controller, [shownPosition])).at(shownPosition);
}

export interface NewEpoch { readonly controller: string; readonly ordinal: number; readonly epoch: string; readonly base: Pick<LogEnd, 'position' | 'logHash'>; readonly cause: 'start' | 'rewound'; readonly lostFrom: number | null }

/** Only under the controller's journal-line lock. */
export async function addEpoch(trx: Scoped, { controller, ordinal, epoch, base, cause, lostFrom }: NewEpoch): Promise<void> {
  await trx.insertInto('log_epoch').values({
    controller, ordinal, epoch, cause, base_position: base.position, base_log_hash: Buffer.from(base.logHash, 'hex'), lost_from: lostFrom,
  }).execute();
}

// Reads every log of a database from its first line and checks what a restore must have kept: places, hashes, the running log hash.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { logHashInput, noHash } from '../../shared/protocol/line.ts';
import { CannotDo } from '../commands/central-command.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import type { BackupManifest } from './backup-manifest.ts';

export interface CheckedLogs {
  readonly lines: number;
  /** Lines whose content has been erased. */
  readonly erased: number;
  /** The highest of the controllers'; 0 while there is none. */
  readonly ordinal: number;
}

type LogEnd = BackupManifest['logs'][number];
interface LogRow { readonly position: number; readonly header: string; readonly line_hash: Buffer; readonly log_hash: Buffer; readonly is_erased: boolean }

const rowsAtOnce = 2000;

/**
 * `owner` is a superuser, who sees every controller. `ends`: what each log held when the backup began. Device signatures are
 * not checked here, that is the auditor's verifier. Throws CannotDo, naming controller and position of the first fault.
 */
export async function checkLogs(owner: Database, ends: readonly LogEnd[]): Promise<CheckedLogs> {
  const { rows } = await sql<{ controller: string }>`select distinct controller from journal_line`.execute(owner);
  const missing = ends.find(({ controller }) => !rows.some((row) => row.controller === controller));
  if (missing !== undefined) throw new CannotDo(`The log of ${missing.controller} is missing from the restored database.`);
  let lines = 0;
  let erased = 0;
  for (const { controller } of rows) {
    const checked = await checkOne(owner, controller, ends.find((end) => end.controller === controller));
    lines += checked.lines;
    erased += checked.erased;
  }
  const newest = await sql<{ ordinal: number | null }>`select max(ordinal) ordinal from log_epoch`.execute(owner);
  return { lines, erased, ordinal: newest.rows[0]?.ordinal ?? 0 };
}

async function checkOne(owner: Database, controller: string, end: LogEnd | undefined): Promise<Omit<CheckedLogs, 'ordinal'>> {
  let last = { position: 0, logHash: noHash };
  let erased = 0;
  for (let more = true; more;) {
    const after = last.position;
    const page = await inScope(owner, { controller }, (trx) => sql<LogRow>`select position, header, line_hash, log_hash, sealed = '' is_erased from journal_line where controller = ${controller} and position > ${after} order by position limit ${rowsAtOnce}`.execute(trx));
    for (const row of page.rows) {
      last = { position: row.position, logHash: checkRow(row, last, controller) };
      if (row.is_erased) erased += 1;
      if (end?.position === row.position && end.logHash !== last.logHash) throw new CannotDo(`The log of ${controller} is another one than was saved: it differs at position ${String(row.position)}.`);
    }
    more = page.rows.length === rowsAtOnce;
  }
  if (end !== undefined && last.position < end.position) throw new CannotDo(`The log of ${controller} ends at position ${String(last.position)}, but ${String(end.position)} was saved.`);
  return { lines: last.position, erased };
}

function checkRow({ position, header, line_hash, log_hash }: LogRow, last: { readonly position: number; readonly logHash: string }, controller: string): string {
  const lineHash = createHash('sha256').update(header, 'utf8').digest();
  const logHash = createHash('sha256').update(logHashInput(last.logHash, position, lineHash.toString('hex')), 'utf8').digest();
  if (position !== last.position + 1 || !lineHash.equals(line_hash) || !logHash.equals(log_hash)) throw new CannotDo(`The log of ${controller} does not verify: the first bad entry is at position ${String(last.position + 1)}.`);
  return logHash.toString('hex');
}

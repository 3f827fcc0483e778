// Takes a backup of the embedded PostgreSQL while it serves, by PostgreSQL's low-level backup calls: its npm packages carry no pg_basebackup.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { controllerId } from '../../shared/formats/ids.ts';
import { CannotDo } from '../commands/central-command.ts';
import type { Database } from '../database/connect.ts';
import { emptyMark } from '../retention/ledger-file.ts';
import { dataName, manifestName, manifestText, type BackupManifest } from './backup-manifest.ts';
import { copyCluster, type CopiedCluster, type CopiedFile } from './copy-cluster.ts';
import { copyWal } from './copy-wal.ts';
import { flushFile, flushFolder, flushTree, writeText } from './copy-file.ts';

export interface BackupWish {
  /** PostgreSQL's data folder. */
  readonly data: string;
  /** Made here; refused when it holds anything. */
  readonly to: string;
  readonly now: Date;
}

function makeEmpty(to: string): void {
  if (existsSync(to) && readdirSync(to).length > 0) throw new CannotDo(`${to} is not empty. Name a new folder for each backup.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  mkdirSync(join(to, dataName), { mode: 0o700 });
}

/**
 * `owner` is a superuser of the server on `data`. The manifest is written last: a backup cut short has none and is refused.
 * Throws CannotDo; what was copied then stays for the person to look at and remove.
 */
export async function takeBackup(owner: Database, { data, to, now }: BackupWish): Promise<BackupManifest> {
  makeEmpty(to);
  const about = await readAbout(owner);
  const copied = await owner.connection().execute((held) => copyRunning(held, data, join(to, dataName)));
  const manifest: BackupManifest = { format: 'rekisteritiski-backup', version: 1, takenAt: now.toISOString(), ...about, ...copied };
  flushTree(to);
  writeText(join(to, manifestName), manifestText(manifest));
  flushFile(join(to, manifestName));
  flushFolder(to);
  flushFolder(dirname(to));
  return manifest;
}

/** One session from start to stop; its own slot keeps the changes meanwhile, and falls with the session. */
async function copyRunning(held: Database, data: string, to: string): Promise<CopiedCluster> {
  await sql`select pg_create_physical_replication_slot('central_backup_' || pg_backend_pid(), true, true)`.execute(held);
  try {
    await sql`select pg_backup_start('rekisteritiski', true)`.execute(held);
    const copied = copyCluster(data, to);
    return { ...copied, files: [...copied.files, ...(await finish(held, data, to))] };
  } finally {
    await sql`select pg_drop_replication_slot('central_backup_' || pg_backend_pid())`.execute(held).catch(() => undefined);
  }
}

async function finish(held: Database, data: string, to: string): Promise<readonly CopiedFile[]> {
  const { rows } = await sql<{ label: string; last: string }>`select labelfile label, pg_walfile_name(lsn) last from pg_backup_stop(false)`.execute(held);
  const { label, last } = rows[0] ?? { label: '', last: '' };
  const first = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1];
  if (first === undefined) throw new Error('PostgreSQL did not say where its backup began.');
  return [{ path: 'backup_label', ...writeText(join(to, 'backup_label'), label) }, ...copyWal(data, to, { first, last })];
}

/** Read before the copy begins: the restored database holds at least this. */
async function readAbout(owner: Database): Promise<Pick<BackupManifest, 'postgres' | 'publicKey' | 'ledger' | 'logs'>> {
  const version = await sql<{ server: string }>`select current_setting('server_version') server`.execute(owner);
  const key = await owner.selectFrom('signing_key').select('public_key').executeTakeFirstOrThrow();
  const mark = await owner.selectFrom('ledger_mark').select(['count', 'hash']).executeTakeFirst();
  const ends = await sql<{ controller: string; position: number; log_hash: Buffer }>`select distinct on (controller) controller, position, log_hash from journal_line order by controller, position desc`.execute(owner);
  return {
    postgres: version.rows[0]?.server ?? '', publicKey: key.public_key, ledger: mark ?? emptyMark,
    logs: ends.rows.map(({ controller, position, log_hash }) => ({ controller: controllerId.parse(controller), position, logHash: log_hash.toString('hex') })),
  };
}

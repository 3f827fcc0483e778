// Lays a backup's data down in a folder that has no database, whole or not at all.
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotDo } from '../commands/central-command.ts';
import { ledgerName } from '../retention/ledger.ts';
import { dataName, type BackupManifest } from './backup-manifest.ts';
import { copyFile, flushFolder, flushTree } from './copy-file.ts';

/** What may lie there before: neither is in a backup. */
const allowed: ReadonlySet<string> = new Set(['central.secret', ledgerName]);

/** Throws CannotDo when the folder holds anything that a restore could harm. */
export function assertEmptyFolder(folder: string): void {
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => !allowed.has(name)) : [];
  if (there.length > 0) throw new CannotDo(`${folder} is not empty. A restore goes into a new folder, with nothing in it but central.secret and ${ledgerName}.`);
}

export interface Place {
  readonly from: string;
  readonly folder: string;
  /** It is removed again, so nothing waits for the disk. */
  readonly isTrial?: boolean;
}

/** The files are copied aside and renamed at the end: a restore cut short leaves no database that could be started. */
export function layDown({ from, folder, isTrial = false }: Place, { folders, files }: BackupManifest): void {
  assertEmptyFolder(folder);
  const aside = join(folder, 'postgres.partial');
  try {
    const made = ownerOfData();
    mkdirSync(aside, { mode: 0o700 });
    made(aside);
    for (const path of folders) {
      mkdirSync(join(aside, path), { mode: 0o700 });
      made(join(aside, path));
    }
    for (const { path, sha256 } of files) {
      const written = copyFile(join(from, dataName, path), join(aside, path));
      if (written.sha256 !== sha256) throw new CannotDo(`The backup in ${from} changed while it was read: ${path}.`);
      made(join(aside, path));
    }
    if (!isTrial) flushTree(aside);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  renameSync(aside, join(folder, 'postgres'));
  flushFolder(folder);
}

/** Root restores for the user postgres, under whom PostgreSQL then runs. */
function ownerOfData(): (path: string) => void {
  if (process.getuid?.() !== 0) return () => undefined;
  try {
    const [user, group] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })));
    return (path) => chownSync(path, user ?? 0, group ?? 0);
  } catch {
    throw new CannotDo('Started by root, PostgreSQL runs as the user postgres, and this machine has none. Make it (useradd --system postgres), or restore as another user.');
  }
}

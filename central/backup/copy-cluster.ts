// Copies a running PostgreSQL's data folder as its manual says for low-level backups (chapter 25.3.4): what it lists as not to be copied is left out, the log of changes comes later.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotDo } from '../commands/central-command.ts';
import { isAway } from '../unless-away.ts';
import { copyFile, type WrittenFile } from './copy-file.ts';

/** Folders that are made empty: their content belongs to the running server. */
const emptied: ReadonlySet<string> = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const leftOut: ReadonlySet<string> = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map', 'current_logfiles.tmp', 'postgresql.auto.conf.tmp']);
/** Copied last, as PostgreSQL's own pg_basebackup does. */
const control = 'global/pg_control';

export interface CopiedFile extends WrittenFile { readonly path: string }
export interface CopiedCluster { readonly folders: string[]; readonly files: CopiedFile[] }

/** `to` exists and is empty; the caller flushes it. Paths with forward slashes. Throws CannotDo where a tablespace lies outside the folder. */
export function copyCluster(from: string, to: string): CopiedCluster {
  const copied: CopiedCluster = { folders: [], files: [] };
  copyFolder({ from, to, inside: '' }, copied);
  copied.files.push({ path: control, ...copyFile(join(from, control), join(to, control)) });
  return copied;
}

interface CopyPlace { readonly from: string; readonly to: string; readonly inside: string }

function copyFolder({ from, to, inside }: CopyPlace, copied: CopiedCluster): void {
  for (const entry of readdirSync(join(from, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isSymbolicLink()) throw new CannotDo(`The database keeps ${path} outside its folder, which this backup does not follow. Use PostgreSQL's own pg_basebackup.`);
    if (entry.isDirectory()) {
      mkdirSync(join(to, path), { mode: 0o700 });
      copied.folders.push(path);
      if (!emptied.has(path) && !entry.name.startsWith('pgsql_tmp')) copyFolder({ from, to, inside: path }, copied);
    } else if (entry.isFile() && !isLeftOut(path, entry.name)) copyOne({ from, to, inside: path }, copied);
  }
}

function isLeftOut(path: string, name: string): boolean {
  return path === control || leftOut.has(path) || name.startsWith('pgsql_tmp') || name.startsWith('pg_internal.init');
}

/** A table dropped while the copy runs takes its file along; the log of changes says so at the restore. */
function copyOne({ from, to, inside }: CopyPlace, copied: CopiedCluster): void {
  try {
    copied.files.push({ path: inside, ...copyFile(join(from, inside), join(to, inside)) });
  } catch (error) {
    if (!isAway(error)) throw error;
  }
}

// Gives a sub-command the store's database: the office's own, the one a running service holds, or the embedded one started for it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database } from '../database/connect.ts';
import { FolderInUse, lockFolder } from '../postgres/folder-lock.ts';
import { startEmbedded } from '../postgres/start-embedded.ts';
import { readSecret, secretOf, type CentralSecret } from '../secrets/central-secret.ts';
import type { ServerSettings } from '../server-settings.ts';
import { CannotDo } from './central-command.ts';

export interface OwnStore { readonly owner: Database; readonly ownerUrl: string; readonly secret: CentralSecret }

const ownerName = 'central_owner';
/** postmaster.pid: process, data folder, start time, port, … one a line (PostgreSQL, storage layout). */
const portLine = 3;

function secretFor({ CENTRAL_SECRET, CENTRAL_FOLDER }: ServerSettings): CentralSecret {
  if (CENTRAL_SECRET !== undefined) return readSecret(CENTRAL_SECRET);
  // Never made here: a new secret would be that of another store.
  if (!existsSync(join(CENTRAL_FOLDER, 'central.secret'))) throw new CannotDo(`There is no central store in ${CENTRAL_FOLDER}: its central.secret is missing. Set CENTRAL_FOLDER to its folder.`);
  return secretOf(CENTRAL_FOLDER);
}

function runningUrl(folder: string, password: string): string {
  const file = join(folder, 'postgres', 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[portLine]) : Number.NaN;
  if (!Number.isInteger(port) || port < 1) throw new CannotDo(`A central store holds ${folder}, but its PostgreSQL does not run (yet). Try again when it has started.`);
  return `postgresql://${ownerName}:${password}@127.0.0.1:${String(port)}/postgres`;
}

async function ownerUrl(settings: ServerSettings, secret: CentralSecret, onClose: (step: () => Promise<void> | void) => void): Promise<string> {
  if (settings.DATABASE_URL !== undefined) return settings.DATABASE_URL;
  const folder = settings.CENTRAL_FOLDER;
  const password = secret.derive('postgres-owner').toString('hex');
  if (!existsSync(join(folder, 'postgres', 'central-ready'))) throw new CannotDo(`There is no embedded database in ${folder}. Set CENTRAL_FOLDER, or DATABASE_URL when the office has its own PostgreSQL.`);
  try {
    onClose(lockFolder(folder));
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return runningUrl(folder, password);
  }
  const server = await startEmbedded(folder, password);
  onClose(() => server.stop());
  return server.ownerUrl;
}

/** Works beside a running service. What was started for the work is stopped after it. Throws CannotDo with a plain sentence. */
export async function withOwnStore<T>(settings: ServerSettings, work: (store: OwnStore) => Promise<T>): Promise<T> {
  const secret = secretFor(settings);
  const steps: (() => Promise<void> | void)[] = [];
  try {
    const address = await ownerUrl(settings, secret, (step) => steps.push(step));
    const owner = connect(address, 2);
    steps.push(() => owner.destroy());
    return await work({ owner, ownerUrl: address, secret });
  } finally {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step();
  }
}

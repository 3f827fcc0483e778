// Tries a backup out: restores it into a folder that is removed again, beside the running store and without touching it.
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotDo } from '../commands/central-command.ts';
import { ledgerName } from '../retention/ledger.ts';
import type { ServerSettings } from '../server-settings.ts';
import { restoreBackup, type Restored } from './restore-backup.ts';

/** `settings` name the store the backup is of: its secret and its ledger are read, the ledger from a copy. Throws CannotDo. */
export async function rehearseBackup(from: string, { CENTRAL_FOLDER, CENTRAL_SECRET, CENTRAL_LEDGER }: ServerSettings): Promise<Restored> {
  const secretFile = join(CENTRAL_FOLDER, 'central.secret');
  if (CENTRAL_SECRET === undefined && !existsSync(secretFile)) throw new CannotDo(`The secret is not in ${CENTRAL_FOLDER}. Set CENTRAL_FOLDER to the folder of the store the backup is of.`);
  const ledger = CENTRAL_LEDGER ?? join(CENTRAL_FOLDER, ledgerName);
  if (!existsSync(ledger)) throw new CannotDo(`The ledger of erasures is not at ${ledger}.`);
  const folder = mkdtempSync(join(tmpdir(), 'central-rehearsal-'));
  // Where root starts it, PostgreSQL runs as another user who has to pass through.
  chmodSync(folder, 0o711);
  try {
    copyFileSync(ledger, join(folder, ledgerName));
    return await restoreBackup({ from, folder, isTrial: true, settings: { CENTRAL_SECRET: CENTRAL_SECRET ?? readFileSync(secretFile, 'utf8') } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Restores a backup into a new folder: verified, laid down, started once, ledger applied, log checked.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotDo } from '../commands/central-command.ts';
import { withOwnStore } from '../commands/owner-database.ts';
import { letPostgresIn } from '../postgres/let-postgres-in.ts';
import { ledgerName } from '../retention/ledger.ts';
import { readSecret, secretOf, type CentralSecret } from '../secrets/central-secret.ts';
import { receiptSigner } from '../secrets/receipt-signer.ts';
import type { ServerSettings } from '../server-settings.ts';
import { startCentral } from '../start-central.ts';
import { verifyBackup, type BackupManifest } from './backup-manifest.ts';
import { checkLogs, type CheckedLogs } from './check-log.ts';
import { assertEmptyFolder, layDown, type Place } from './lay-down.ts';

/** `folder`: new, or holding only central.secret and the ledger. */
export interface RestoreWish extends Place {
  /** Where the secret and the ledger are when not in `folder`. */
  readonly settings: Pick<ServerSettings, 'CENTRAL_SECRET' | 'CENTRAL_LEDGER'>;
}

export interface Restored extends CheckedLogs { readonly manifest: BackupManifest; readonly ledgerEntries: number }

function secretFor({ folder, settings }: RestoreWish): CentralSecret {
  if (settings.CENTRAL_SECRET !== undefined) return readSecret(settings.CENTRAL_SECRET);
  if (!existsSync(join(folder, 'central.secret'))) throw new CannotDo(`The secret is not in the backup. Put central.secret into ${folder}, or set CENTRAL_SECRET.`);
  return secretOf(folder);
}

/**
 * The start itself begins a new epoch, by which every desk notices and refills what this backup lacks. The service is
 * stopped again at the end. Throws CannotDo before anything is written when backup, secret or ledger are not right.
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const { from, folder, settings } = wish;
  assertEmptyFolder(folder);
  const secret = secretFor(wish);
  const ledger = settings.CENTRAL_LEDGER ?? join(folder, ledgerName);
  if (!existsSync(ledger)) throw new CannotDo(`The ledger of erasures is not in the backup and not at ${ledger}. Put its newest copy there: without it erased content would come back.`);
  const manifest = verifyBackup(from);
  if (receiptSigner(secret).publicKey !== manifest.publicKey) throw new CannotDo('This backup belongs to a central store with another secret.');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  letPostgresIn(folder);
  layDown(wish, manifest);
  const central = await startCentral({ folder, port: 0, logLevel: 'silent', ledger, ...(settings.CENTRAL_SECRET === undefined ? {} : { secret: settings.CENTRAL_SECRET }) });
  try {
    const place = { CENTRAL_FOLDER: folder, CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent' as const, ...settings };
    return await withOwnStore(place, async ({ owner }) => {
      const mark = await owner.selectFrom('ledger_mark').select('count').executeTakeFirst();
      return { manifest, ledgerEntries: (mark?.count ?? 0) - manifest.ledger.count, ...(await checkLogs(owner, manifest.logs)) };
    });
  } finally {
    await central.close();
  }
}

// `npm run central -- backup`: saves the embedded database while the service runs (docs/handbook/backup.md).
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeBackup } from '../backup/take-backup.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

function wishedFolder(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { to: { type: 'string' } } }).values.to ?? null;
  } catch {
    return null;
  }
}

export const backupCommand: CentralCommand = {
  usage: 'backup --to FOLDER',
  run: async ({ args, settings, say }) => {
    const to = wishedFolder(args);
    if (to === null) return 2;
    if (settings.DATABASE_URL !== undefined) throw new CannotDo("The office's own PostgreSQL is saved by its own pg_basebackup and archive (docs/handbook/backup.md); this command saves the embedded one.");
    const { logs, files } = await withOwnStore(settings, ({ owner }) => takeBackup(owner, { data: join(settings.CENTRAL_FOLDER, 'postgres'), to: resolve(to), now: new Date() }));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    say(`backup: ${String(files.length)} files, ${String(Math.ceil(bytes / 1e6))} MB, in ${to}`);
    for (const { controller, position } of logs) say(`backup: the log of ${controller} up to position ${String(position)}, perhaps more`);
    say('backup: central.secret and the ledger of erasures are NOT in it; keep both elsewhere, each in its own place');
    return 0;
  },
};

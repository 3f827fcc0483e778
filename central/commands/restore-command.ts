// `npm run central -- restore`: lays a backup down in a new folder and says what it did (docs/handbook/backup.md).
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { CentralCommand } from './central-command.ts';

function wishOf(args: readonly string[]): { readonly from: string; readonly folder: string } | null {
  try {
    const { from, folder } = parseArgs({ args: [...args], options: { from: { type: 'string' }, folder: { type: 'string' } } }).values;
    return from === undefined || folder === undefined ? null : { from: resolve(from), folder: resolve(folder) };
  } catch {
    return null;
  }
}

export const restoreCommand: CentralCommand = {
  usage: 'restore --from FOLDER --folder NEW',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    const { manifest, ledgerEntries, lines, erased, ordinal } = await restoreBackup({ ...wish, settings });
    say(`restore: the backup of ${manifest.takenAt} is in ${wish.folder}; every file is what was saved`);
    say(`restore: ${String(lines)} lines, the whole log verifies; ${String(erased)} of them hold no content any more`);
    say(`restore: ${String(ledgerEntries)} entries of the ledger were newer than the backup and were applied`);
    say(`restore: epoch ordinal ${String(ordinal)}; desks will say that the central store was set back, and send again what it lacks`);
    say(`restore: start it with CENTRAL_FOLDER=${wish.folder} npm run central`);
    return 0;
  },
};

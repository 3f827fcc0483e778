// `npm run central -- rehearse`: tries a backup out and removes the trial again; the monthly proof that a restore would work.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rehearseBackup } from '../backup/rehearse-backup.ts';
import type { CentralCommand } from './central-command.ts';

function wishedFolder(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { from: { type: 'string' } } }).values.from ?? null;
  } catch {
    return null;
  }
}

export const rehearseCommand: CentralCommand = {
  usage: 'rehearse --from FOLDER',
  run: async ({ args, settings, say }) => {
    const from = wishedFolder(args);
    if (from === null) return 2;
    const { lines, ordinal } = await rehearseBackup(resolve(from), settings);
    say(`rehearsal: ok, ${String(lines)} lines, epoch ordinal ${String(ordinal)}`);
    return 0;
  },
};

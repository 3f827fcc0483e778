// `npm run central -- forks`: which desks were copied or put back from an old image and wait for a decision (docs/handbook/backup.md).
import { parseArgs } from 'node:util';
import { listForks } from '../admin/resolve-fork.ts';
import type { CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

function wishedController(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { controller: { type: 'string' } } }).values.controller ?? null;
  } catch {
    return null;
  }
}

export const forksCommand: CentralCommand = {
  usage: 'forks --controller NAME',
  run: async ({ args, settings, say }) => {
    const controller = wishedController(args);
    if (controller === null) return 2;
    const forks = await withOwnStore(settings, ({ owner }) => listForks(owner, controller));
    if (forks.length === 0) say(`forks: none waits in ${controller}`);
    for (const { desk, device, lines, firstSeq, lastSeq, since } of forks) {
      say(`forks: ${desk}, device ${device}: ${String(lines)} lines aside (its numbers ${String(firstSeq)} to ${String(lastSeq)}) since ${since.toISOString()}`);
    }
    return 0;
  },
};

// `npm run central -- resolve-fork`: takes the lines kept aside into the log, and lets the desk go on or keeps it out.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { controllerId, deviceId } from '../../shared/formats/ids.ts';
import { decideFork } from '../retention/decide-fork.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnLedger } from './own-ledger.ts';

const wish = z.strictObject({ controller: controllerId, device: deviceId, decision: z.enum(['accept', 'retire']) });

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    return wish.parse(parseArgs({ args: [...args], options: { controller: { type: 'string' }, device: { type: 'string' }, decision: { type: 'string' } } }).values);
  } catch {
    return null;
  }
}

export const resolveForkCommand: CentralCommand = {
  usage: 'resolve-fork --controller NAME --device ID --decision accept|retire',
  run: async ({ args, settings, say }) => {
    const wished = wishOf(args);
    if (wished === null) return 2;
    const resolved = await withOwnLedger(settings, (store) => decideFork(store, wished));
    if (!resolved.ok) throw new CannotDo(`Nothing of device ${wished.device} waits in ${wished.controller}. See: npm run central -- forks --controller ${wished.controller}`);
    const { taken, left } = resolved.value;
    say(`resolve-fork: ${String(taken)} lines went into the log${left === 0 ? '' : `, ${String(left)} stay aside until the lines before them come`}`);
    say(wished.decision === 'accept' ? 'resolve-fork: the desk may go on; the other copy of it must never be started again' : 'resolve-fork: the desk stays out; give the workstation a new folder and a new code');
    return 0;
  },
};

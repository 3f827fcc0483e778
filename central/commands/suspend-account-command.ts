// `npm run central -- suspend-account` and `restore-account`: whose name may no longer stand under new lines, and whose may again.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import { leaseHoursUsual } from '../../shared/protocol/account-word.ts';
import { inScope } from '../database/in-scope.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnLedger } from './own-ledger.ts';

const wish = z.strictObject({ controller: controllerId, user: actorId });

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    return wish.parse(parseArgs({ args: [...args], options: { controller: { type: 'string' }, user: { type: 'string' } } }).values);
  } catch {
    return null;
  }
}

/** In the ledger first, so that no restored backup lets the account in again. Idempotent in effect. */
function standing(kind: 'suspend-account' | 'restore-account', told: string): CentralCommand {
  return {
    usage: `${kind} --controller NAME --user NAME`,
    run: async ({ args, settings, say }) => {
      const wished = wishOf(args);
      if (wished === null) return 2;
      const { controller, user } = wished;
      await withOwnLedger(settings, async ({ owner, ledger }) => {
        const known = await inScope(owner, { controller }, (trx) => trx.selectFrom('account').select('user_id').where('controller', '=', controller).where('user_id', '=', user).executeTakeFirst());
        if (known === undefined) throw new CannotDo(`There is no account ${user} in ${controller}. See: npm run central -- accounts --controller ${controller}`);
        await ledger.record([{ kind, controller, user }]);
      });
      say(`${kind}: ${user} in ${controller} ${told}`);
      return 0;
    },
  };
}

export const suspendAccountCommand = standing('suspend-account', `is shut out: lines that come in this name from now on are put aside. Workstations that reach central let it in no more; one that does not shows nothing after ${String(leaseHoursUsual)} hours.`);
export const restoreAccountCommand = standing('restore-account', 'is let in again: lines that come from now on stand; those put aside stay aside.');

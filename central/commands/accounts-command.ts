// `npm run central -- accounts`: which accounts of a controller may be named as the writer of a line, and their roles.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { controllerId } from '../../shared/formats/ids.ts';
import { inScope } from '../database/in-scope.ts';
import type { CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

const wish = z.strictObject({ controller: controllerId });

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    return wish.parse(parseArgs({ args: [...args], options: { controller: { type: 'string' } } }).values);
  } catch {
    return null;
  }
}

export const accountsCommand: CentralCommand = {
  usage: 'accounts --controller NAME',
  run: async ({ args, settings, say }) => {
    const wished = wishOf(args);
    if (wished === null) return 2;
    const rows = await withOwnStore(settings, ({ owner }) => inScope(owner, wished, (trx) => trx.selectFrom('account').leftJoin('account_suspension', (on) => on.onRef('account_suspension.controller', '=', 'account.controller').onRef('account_suspension.user_id', '=', 'account.user_id'))
      .select(['account.user_id', 'account.roles', 'account_suspension.since']).where('account.controller', '=', wished.controller).orderBy('account.user_id').execute()));
    if (rows.length === 0) say(`accounts: none in ${wished.controller}`);
    for (const { user_id, roles, since } of rows) say(`accounts: ${user_id}: ${roles.join(', ')}${since === null ? '' : `, shut out since ${since.toISOString()}`}`);
    return 0;
  },
};

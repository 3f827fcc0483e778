// `npm run central -- enrol-code`: a one-time code that lets one workstation in; told once, kept only as its hash.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { controllerId } from '../../shared/formats/ids.ts';
import { createEnrolmentCode } from '../admin/enrolment-code.ts';
import { inScope } from '../database/in-scope.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

const wish = z.strictObject({ controller: controllerId, desk: z.string().regex(/^[A-Z]{3}-\d{2}$/) });

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    return wish.parse(parseArgs({ args: [...args], options: { controller: { type: 'string' }, desk: { type: 'string' } } }).values);
  } catch {
    return null;
  }
}

export const enrolCodeCommand: CentralCommand = {
  usage: 'enrol-code --controller NAME --desk RAT-02',
  run: async ({ args, settings, say }) => {
    const wished = wishOf(args);
    if (wished === null) return 2;
    const code = await withOwnStore(settings, async ({ owner }) => {
      const known = await inScope(owner, wished, (trx) => trx.selectFrom('controller').select('id').where('id', '=', wished.controller).executeTakeFirst());
      if (known === undefined) throw new CannotDo(`The central store has no controller ${wished.controller}.`);
      return createEnrolmentCode(owner, wished);
    });
    say(`enrol-code: ${code}`);
    say(`enrol-code: for one workstation called ${wished.desk} of ${wished.controller}, once; put it into its bundle and keep no copy`);
    return 0;
  },
};

// `npm run central -- asked-lists`: how long a controller keeps the lists of who searched for people here and who had sources looked up.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import { askedListRule, askedMonthsLeast, askedMonthsMost, putAskedListRule } from '../retention/asked-lists.ts';
import { assertAdministrator } from './assert-administrator.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

const wish = z.strictObject({ controller: controllerId, months: z.coerce.number().int().min(1).max(askedMonthsMost).nullable(), by: actorId.nullable() })
  .refine(({ months, by }) => (months === null) === (by === null));

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    const { values, positionals: [controller, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { months: { type: 'string' }, by: { type: 'string' } } });
    return more.length === 0 ? wish.parse({ controller, months: values.months ?? null, by: values.by ?? null }) : null;
  } catch {
    return null;
  }
}

export const askedListsCommand: CentralCommand = {
  usage: `asked-lists CONTROLLER [--months ${String(askedMonthsLeast)}-${String(askedMonthsMost)} --by ACCOUNT]`,
  run: async ({ args, settings, say }) => {
    const wished = wishOf(args);
    if (wished === null) return 2;
    const { controller, months, by } = wished;
    await withOwnStore(settings, async ({ owner }) => {
      if (months !== null && by !== null) {
        if (months < askedMonthsLeast) throw new CannotDo(`${String(months)} months are too few, nothing was changed: whoever checks once a year who asked for them must find the whole year. Give ${String(askedMonthsLeast)} or more.`);
        await assertAdministrator(owner, { controller, by }, 'The rule');
        await putAskedListRule(owner, { controller, months, by });
      }
      const rule = await askedListRule(owner, controller);
      say(`asked-lists: ${controller}: searches in the central store and looks into sources are listed ${String(rule.months)} months (${rule.by === null ? 'nobody has set it' : `set by ${rule.by}`})`);
    });
    return 0;
  },
};

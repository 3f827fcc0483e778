// `npm run central -- lift-ban`: somebody who was erased has become a customer again, or wants marketing again; they are named on standard input, so that no number of theirs stays in a shell's history.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { controllerId } from '../../shared/formats/ids.ts';
import { foldSearchText } from '../../shared/formats/search-text.ts';
import { banCauses, reasonCode } from '../retention/ledger-entry.ts';
import { liftsOf } from '../retention/lift-ban.ts';
import { subjectHashes } from '../sources/pipeline/subject-book.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnLedger } from './own-ledger.ts';

const wish = z.strictObject({ controller: controllerId, reason: reasonCode, cause: z.enum(banCauses).optional() });
const forms = 'identity-code NUMBER, customer-number NUMBER, or metering-point NUMBER FAMILY-NAME GIVEN-NAMES as the source writes them';
const number = z.string().min(1).max(60);
// Nobody is banned by a place alone, where others live after them.
const named = z.union([z.tuple([z.enum(['identity-code', 'customer-number']), number]), z.tuple([z.literal('metering-point'), number, z.string().min(1).max(60)], z.string().max(60))]);

/** What stands for the person in person_anchor (subject-book.ts). */
function anchorOf([kind, value, ...name]: z.infer<typeof named>): readonly [kind: string, value: string] {
  return kind === 'metering-point' ? ['metering-point-and-name', `${value} ${foldSearchText(name.join(' '))}`] : [kind, value];
}

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    return wish.parse(parseArgs({ args: [...args], options: { controller: { type: 'string' }, reason: { type: 'string' }, cause: { type: 'string' } } }).values);
  } catch {
    return null;
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}

/** `read`: one line, `identity-code 131052-308T`. */
export function liftBan(read: () => Promise<string>): CentralCommand {
  return {
    usage: 'lift-ban --controller NAME --reason CODE [--cause erasure|marketing-ban]',
    run: async ({ args, settings, say }) => {
      const wished = wishOf(args);
      if (wished === null) return 2;
      say(`lift-ban: type one line: ${forms}`);
      const typed = named.safeParse((await read()).trim().toUpperCase().split(/\s+/).map((word, place) => (place === 0 ? word.toLowerCase() : word)));
      if (!typed.success) throw new CannotDo(`The line is none of these: ${forms}. Nothing was lifted.`);
      const { controller, reason, cause } = wished;
      const lifted = await withOwnLedger(settings, ({ secret, ledger }) => {
        const [kind, value] = anchorOf(typed.data);
        const anchor = { kind, hash: subjectHashes(secret.derive('person-anchor'), controller).anchor(kind, value) };
        return ledger.recordFound(async () => {
          const acts = await liftsOf(ledger.entries(), { controller, reason, anchor, cause: cause ?? null });
          return { acts, found: acts.length };
        });
      });
      if (lifted === 0) throw new CannotDo('Nobody is banned by this number. Check it, and try another number of theirs.');
      say(`lift-ban: ${String(lifted)} ${lifted === 1 ? 'ban' : 'bans'} lifted; the next import that holds the person brings them`);
      return 0;
    },
  };
}

export const liftBanCommand = liftBan(firstLine);

// `npm run central -- export-log`: writes a controller's whole log to a file for the auditor (docs/log-format.md).
import { parseArgs } from 'node:util';
import { exportLog } from '../admin/export-log.ts';
import { receiptSigner } from '../secrets/receipt-signer.ts';
import type { CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

interface Wish { readonly controller: string; readonly file: string; readonly receipts: boolean }

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { controller: { type: 'string' }, to: { type: 'string' }, receipts: { type: 'boolean', default: false } } });
    return values.controller === undefined || values.to === undefined ? null : { controller: values.controller, file: values.to, receipts: values.receipts };
  } catch {
    return null;
  }
}

export const exportLogCommand: CentralCommand = {
  usage: 'export-log --controller NAME --to FILE [--receipts]',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    const { lines, position } = await withOwnStore(settings, ({ owner, secret }) => exportLog({ owner, signer: receiptSigner(secret), now: new Date() }, wish));
    say(`central: ${String(lines)} lines of ${wish.controller} up to position ${String(position)} are in ${wish.file}`);
    return 0;
  },
};

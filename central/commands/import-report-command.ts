// `npm run central -- import-report`: the printable report of an import, on the terminal or in a file (docs/handbook/import.md).
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importReport } from '../admin/import-report.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

interface Wish { readonly controller: string; readonly run: number | null; readonly file: string | null }

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { controller: { type: 'string' }, run: { type: 'string' }, to: { type: 'string' } } });
    const run = values.run === undefined ? null : Number(values.run);
    return values.controller === undefined || (run !== null && !Number.isSafeInteger(run)) ? null : { controller: values.controller, run, file: values.to ?? null };
  } catch {
    return null;
  }
}

export const importReportCommand: CentralCommand = {
  usage: 'import-report --controller NAME [--run NUMBER] [--to FILE]',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    const file = wish.file === null ? null : openSync(wish.file, 'w', 0o600);
    const put = (line: string): void => {
      if (file === null) say(line);
      else writeSync(file, `${line}\n`);
    };
    try {
      const found = await withOwnStore(settings, ({ owner }) => importReport(owner, { controller: wish.controller, run: wish.run, put }));
      if (!found) throw new CannotDo(`There is no such import of ${wish.controller}.`);
    } finally {
      if (file !== null) closeSync(file);
    }
    if (wish.file !== null) say(`import-report: in ${wish.file}`);
    return 0;
  },
};

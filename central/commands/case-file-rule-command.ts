// `npm run central -- case-file-rule`: tells central how long a controller keeps case files, from the controller's own profile.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadProfile } from '../../shared/registers/load-profile.ts';
import { putCaseFileRule } from '../retention/case-file-rules.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

function wishedProfile(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { profile: { type: 'string' } } }).values.profile ?? null;
  } catch {
    return null;
  }
}

function jsonOf(file: string): z.infer<ReturnType<typeof z.json>> {
  if (!existsSync(file)) throw new CannotDo(`There is no file ${file}.`);
  try {
    return z.json().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CannotDo(`The file ${file} is not JSON.`);
  }
}

export const caseFileRuleCommand: CentralCommand = {
  usage: 'case-file-rule --profile FILE',
  run: async ({ args, settings, say }) => {
    const file = wishedProfile(args);
    if (file === null) return 2;
    const profile = loadProfile(jsonOf(file));
    if (!profile.ok) throw new CannotDo(`The profile ${file} has faults; the desk's bundle would be refused too.`);
    const { id, caseFile } = profile.value;
    if (caseFile === null) throw new CannotDo(`The profile of ${id} has no rule for case files (caseFile).`);
    await withOwnStore(settings, ({ owner }) => putCaseFileRule(owner, { controller: id, months: caseFile.months, then: caseFile.then }));
    say(`case-file-rule: ${id} keeps case files ${String(caseFile.months)} months after they are closed, then: ${caseFile.then}`);
    return 0;
  },
};

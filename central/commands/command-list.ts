// The sub-commands of `npm run central`, by name. A new one is a file beside this and a line here.
import { backupCommand } from './backup-command.ts';
import { caseFileRuleCommand } from './case-file-rule-command.ts';
import type { CentralCommand } from './central-command.ts';
import { exportLogCommand } from './export-log-command.ts';
import { forksCommand } from './forks-command.ts';
import { rehearseCommand } from './rehearse-command.ts';
import { resolveForkCommand } from './resolve-fork-command.ts';
import { restoreCommand } from './restore-command.ts';
import { retentionCommand } from './retention-command.ts';

export const commandList: Readonly<Record<string, CentralCommand>> = {
  'backup': backupCommand,
  'case-file-rule': caseFileRuleCommand,
  'export-log': exportLogCommand,
  'forks': forksCommand,
  'rehearse': rehearseCommand,
  'resolve-fork': resolveForkCommand,
  'restore': restoreCommand,
  'retention': retentionCommand,
};

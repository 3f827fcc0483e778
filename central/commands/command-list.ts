// The sub-commands of `npm run central`, by name. A new one is a file beside this and a line here.
import { accountsCommand } from './accounts-command.ts';
import { askedListsCommand } from './asked-lists-command.ts';
import { backupCommand } from './backup-command.ts';
import { caseFileRuleCommand } from './case-file-rule-command.ts';
import type { CentralCommand } from './central-command.ts';
import { devicesCommand } from './devices-command.ts';
import { enrolCodeCommand } from './enrol-code-command.ts';
import { exportLogCommand } from './export-log-command.ts';
import { forksCommand } from './forks-command.ts';
import { importCommand } from './import-command.ts';
import { importReportCommand } from './import-report-command.ts';
import { joinsCommand } from './joins-command.ts';
import { liftBanCommand } from './lift-ban-command.ts';
import { offlineScopeCommand } from './offline-scope-command.ts';
import { rehearseCommand } from './rehearse-command.ts';
import { resolveForkCommand } from './resolve-fork-command.ts';
import { restoreCommand } from './restore-command.ts';
import { retentionCommand } from './retention-command.ts';
import { restoreAccountCommand, suspendAccountCommand } from './suspend-account-command.ts';
import { watchCommand } from './watch-command.ts';

export const commandList: Readonly<Record<string, CentralCommand>> = {
  'accounts': accountsCommand,
  'asked-lists': askedListsCommand,
  'backup': backupCommand,
  'case-file-rule': caseFileRuleCommand,
  'devices': devicesCommand,
  'enrol-code': enrolCodeCommand,
  'export-log': exportLogCommand,
  'forks': forksCommand,
  'import': importCommand,
  'import-report': importReportCommand,
  'joins': joinsCommand,
  'lift-ban': liftBanCommand,
  'offline-scope': offlineScopeCommand,
  'rehearse': rehearseCommand,
  'resolve-fork': resolveForkCommand,
  'restore': restoreCommand,
  'restore-account': restoreAccountCommand,
  'retention': retentionCommand,
  'suspend-account': suspendAccountCommand,
  'watch': watchCommand,
};

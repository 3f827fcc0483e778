// The sub-commands of `npm run central`, by name. A new one is a file beside this and a line here.
import type { CentralCommand } from './central-command.ts';
import { exportLogCommand } from './export-log-command.ts';

export const commandList: Readonly<Record<string, CentralCommand>> = {
  'export-log': exportLogCommand,
};

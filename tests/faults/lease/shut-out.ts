// An administrator shuts an account out at the running central store of a small world, by the command.
import { join } from 'node:path';
import { suspendAccountCommand } from '../../../central/commands/suspend-account-command.ts';
import { readServerSettings } from '../../../central/server-settings.ts';
import type { World } from '../../flows/world.ts';

/** An account of the desks' controller. Throws when the command does not do it. */
export async function shutOut({ folder }: World, user: string): Promise<void> {
  const settings = readServerSettings({ CENTRAL_FOLDER: join(folder, 'central') });
  const code = settings.ok ? await suspendAccountCommand.run({ args: ['--controller', 'tampere', '--user', user], settings: settings.value, say: () => undefined }) : 2;
  if (code !== 0) throw new Error('the account was not shut out');
}

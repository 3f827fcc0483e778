// Whose name a command may put under what it does: an administrator's of the controller, and of nobody who was shut out.
import type { Database } from '../database/connect.ts';
import { accountMay } from '../repositories/account-rights.ts';
import { CannotDo } from './central-command.ts';

/** `what` bears the name, as the beginning of a sentence: `The scope`. Throws CannotDo. */
export async function assertAdministrator(owner: Database, { controller, by }: { readonly controller: string; readonly by: string }, what: string): Promise<void> {
  if (!(await accountMay(owner, { controller, user: by }, 'manage-sources'))) throw new CannotDo(`${by} is no administrator of ${controller}, or is shut out. ${what} bears the name of one. See: npm run central -- accounts --controller ${controller}`);
}

// Locks the desk on command; locking a locked desk is no failure.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';

export const lock: Handler<'lock'> = (host) => {
  host.vault.lock('command');
  return ok({});
};

// Puts off the idle lock: the window says that a person touched it.
import { ok, refused } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';

export const stillHere: Handler<'still-here'> = (host) => (host.vault.touch() ? ok({ locksAt: host.vault.locksAt() }) : refused('locked'));

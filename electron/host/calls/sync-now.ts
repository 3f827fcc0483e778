// Runs one round with central now and answers the lamp after it.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';

export const syncNow: Handler<'sync-now'> = async (host) => {
  await host.sync.now();
  return ok(host.sync.lamp());
};

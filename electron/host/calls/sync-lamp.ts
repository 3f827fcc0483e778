// Answers the lamp: how many lines wait, since when, and what central last said.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';

export const syncLamp: Handler<'sync-lamp'> = (host) => ok(host.sync.lamp());

// Sends and fetches lines until both sides hold the same: a store that was set back is followed and filled again on the way.
import { ok, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readMark } from '../journal/pull-mark.ts';
import type { CentralLink } from './central-link.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

export interface LineErrand {
  readonly journal: Journal;
  readonly ring: DeviceKeyRing;
  readonly now: () => Date;
  /** Told how far central's log goes, and after each page. */
  readonly logSeen: (last: number) => void;
}

/** `voided`: places taken back because central was set back. `held`: why central keeps a line back, if it does. */
export interface Exchanged { readonly voided: number; readonly held: OutcomeCode | null }

/** Times one round follows a store that was set back: once to find it out, once to send again, once for what came meanwhile. */
const turns = 3;

/** Until a push finds nothing more to say: a pull may take places back, and those lines are then sent again. Outcomes: those of push and pull. */
export async function exchangeLines(link: CentralLink, { journal, ring, now, logSeen }: LineErrand): Promise<Result<Exchanged>> {
  let voided = 0;
  let held: OutcomeCode | null = null;
  for (let turn = 1; turn <= turns; turn += 1) {
    const pushed = await push(journal, link, now);
    if (!pushed.ok) return pushed;
    const before = readMark(journal).epoch;
    const pulled = await pull(link, { journal, ring, seen: logSeen });
    if (!pulled.ok) return pulled;
    voided += pulled.value.voided;
    const settled = pulled.value.voided === 0 && !pushed.value.otherEpoch && before === readMark(journal).epoch;
    held = pushed.value.held;
    if (settled) break;
  }
  return ok({ voided, held });
}

// The lamp: it counts records in the journal, not sockets.
import type { Lamp } from '../../../shared/bridge.ts';
import type { OutcomeCode } from '../../../shared/outcomes.ts';
import { countUnsent } from '../journal/unsent-lines.ts';
import type { DeviceCard } from '../vault/device-keys.ts';
import type { SyncParts } from './run-sync.ts';

export interface Reached { readonly reach: Lamp['reach']; readonly lastInCentralAt: string | null; readonly peopleLast: number | null }

export function reachOf(code: OutcomeCode): Lamp['reach'] {
  if (code === 'central-unreachable') return 'unreachable';
  return code === 'central-answer-invalid' || code === 'too-large' ? 'invalid-answer' : 'refused';
}

/** Without a device (before the first log-in) nothing can wait. */
export function lampOf({ journal, people }: Pick<SyncParts, 'journal' | 'people'>, reached: Reached, card: DeviceCard | null): Lamp {
  const unsent = card === null ? { waiting: 0, oldestAt: null, parked: 0 } : countUnsent(journal, card.device);
  return {
    waiting: unsent.waiting, oldestUnsentAt: unsent.oldestAt, lastInCentralAt: reached.lastInCentralAt, reach: reached.reach, parked: unsent.parked,
    people: { have: people.mark().position, last: reached.peopleLast },
  };
}

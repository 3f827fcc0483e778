// The lamp: it counts records in the journal, not sockets.
import type { Lamp, LampAlarm } from '../../../shared/bridge.ts';
import type { OutcomeCode } from '../../../shared/outcomes.ts';
import type { LeaseVerdict } from '../../../shared/rules/lease.ts';
import { readMark } from '../journal/pull-mark.ts';
import { countUnsent, parkedAs } from '../journal/unsent-lines.ts';
import { skewMax } from '../desk-clock.ts';
import type { DeviceCard } from '../vault/device-keys.ts';
import type { SyncParts } from './run-sync.ts';

/** What the rounds so far have told. `refusal`: central's word at the last round, if it refused. `skew`: central's clock minus ours, in milliseconds. */
export interface Reached {
  readonly reach: Lamp['reach'];
  readonly refusal: OutcomeCode | null;
  readonly lastInCentralAt: string | null;
  readonly peopleLast: number | null;
  readonly logLast: number | null;
  readonly skew: number;
  readonly rewound: boolean;
  readonly rounds: number;
}

export const notReached: Reached = { reach: 'not-tried', refusal: null, lastInCentralAt: null, peopleLast: null, logLast: null, skew: 0, rewound: false, rounds: 0 };

export function reachOf(code: OutcomeCode): Lamp['reach'] {
  if (code === 'central-unreachable') return 'unreachable';
  return code === 'central-answer-invalid' || code === 'too-large' ? 'invalid-answer' : 'refused';
}

export interface Alarmed { readonly stalled: boolean; readonly host: readonly LampAlarm[]; readonly lease: LeaseVerdict | null }

/** Without a device (before the first log-in) nothing can wait. */
export function lampOf({ journal, people, papers }: Pick<SyncParts, 'journal' | 'people' | 'papers'>, reached: Reached, card: DeviceCard | null): Omit<Lamp, 'alarms' | 'leaseEndsAt'> {
  const unsent = card === null ? { waiting: 0, oldestAt: null, parked: 0 } : countUnsent(journal, card.device);
  return {
    waiting: unsent.waiting, oldestUnsentAt: unsent.oldestAt, lastInCentralAt: reached.lastInCentralAt, reach: reached.reach, parked: unsent.parked,
    people: { have: people.mark().position, last: reached.peopleLast },
    log: { have: readMark(journal).position, last: reached.logLast },
    papersWaiting: papers.waiting().length,
  };
}

export function isEnding(lease: LeaseVerdict | null): lease is Extract<LeaseVerdict, { kind: 'holds' }> {
  return lease?.kind === 'holds' && lease.ending;
}

/** In the order a person must act on them. */
export function alarmsOf({ journal }: Pick<SyncParts, 'journal'>, reached: Reached, { stalled, host, lease }: Alarmed): LampAlarm[] {
  // By its own parked line, or by central's word when the answer that said so was lost.
  const forked = parkedAs(journal, 'device-forked') > 0 || reached.refusal === 'device-forked';
  const said: readonly (readonly [LampAlarm, boolean])[] = [
    ['forked', forked], ['suspended', !forked && reached.refusal === 'device-suspended'], ['stalled', stalled],
    ['rewound', reached.rewound], ['clock-off', Math.abs(reached.skew) > skewMax],
    ['lease-ended', lease?.kind === 'ended'], ['lease-ending', isEnding(lease)],
  ];
  return [...host, ...said.flatMap(([alarm, on]) => (on ? [alarm] : []))];
}

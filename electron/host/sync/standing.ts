// What this desk's rounds with central have told so far, and the lamp and alarms that follow from it.
import type { BridgeEvent, Lamp, LampAlarm } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { DeskClock } from '../desk-clock.ts';
import type { HostLog } from '../host-log.ts';
import { deviceCard, type DeviceCard } from '../vault/device-keys.ts';
import { alarmsOf, isEnding, lampOf, notReached, reachOf, type Reached } from './lamp-of.ts';
import type { Round, SyncParts } from './run-sync.ts';
import type { Standing } from './watch-stall.ts';

export interface StandingSetup extends SyncParts {
  /** The one that `clocks.now` reads. */
  readonly clock: DeskClock;
  readonly log: HostLog;
  readonly emit: (event: BridgeEvent) => void;
  /** What the host itself must cry about: its disk, its journal. */
  readonly alarms: () => readonly LampAlarm[];
}

export interface SyncStanding {
  readonly lamp: () => Lamp;
  /** Tells the windows when the lamp has changed. */
  readonly tell: () => void;
  readonly logSeen: (last: number) => void;
  readonly peopleSeen: (last: number) => void;
  /** Central's clock, as its believed answers say it. */
  readonly heard: (date: string | null) => void;
  readonly centralNow: () => Date;
  readonly noteRound: (done: Result<Round>) => void;
  readonly seenByWatch: () => Standing;
  readonly setStalled: (stalled: boolean) => void;
}

/** The minute is enough of the time for a change of it to be told. */
function told(lamp: Lamp): string {
  return JSON.stringify({ ...lamp, lastInCentralAt: lamp.lastInCentralAt?.slice(0, 16) ?? null });
}

function reachedAfter(before: Reached, done: Result<Round>, now: Date): Reached {
  const next = { ...before, rounds: before.rounds + 1 };
  if (!done.ok) return { ...next, reach: reachOf(done.code), refusal: done.code };
  return done.value.link === null ? next : { ...next, reach: 'ok', refusal: null, lastInCentralAt: now.toISOString() };
}

type Counted = Omit<Lamp, 'alarms' | 'leaseEndsAt'>;

/** People are brought to an unlocked desk only, so a locked one does not wait for them. */
function isWaiting({ waiting, log, people, papersWaiting }: Counted, unlocked: boolean): boolean {
  const peopleLack = unlocked && (people.last ?? 0) > people.have;
  return waiting > 0 || papersWaiting > 0 || (log.last ?? 0) > log.have || peopleLack;
}

export function syncStanding(setup: StandingSetup): SyncStanding {
  const { log, emit, clocks, clock, vault } = setup;
  let reached: Reached = notReached;
  let stalled = false;
  let shown = '';
  let lastNotBrought: string | null = null;
  // Made once and kept: the lamp is read after every save.
  let card: DeviceCard | null = null;
  const counted = (): Counted => lampOf(setup, reached, (card ??= deviceCard(setup.folder)));
  const waits = (now: Counted): boolean => isWaiting(now, vault.session() !== null);
  const lamp = (): Lamp => {
    const lease = setup.lease.verdict();
    return { ...counted(), leaseEndsAt: isEnding(lease) ? lease.endsAt : null, alarms: alarmsOf(setup, reached, { stalled, host: setup.alarms(), lease }) };
  };
  const tell = (): void => {
    const now = lamp();
    if (told(now) === shown) return;
    shown = told(now);
    emit({ event: 'lamp', lamp: now });
  };
  const note = (more: Partial<Reached>): void => {
    reached = { ...reached, ...more };
    tell();
  };
  const noteRound = (done: Result<Round>): void => {
    const before = reached;
    reached = reachedAfter(reached, done, clocks.now());
    if (!done.ok && done.code !== before.refusal) log.note('sync-failed', { code: done.code });
    if (!done.ok) return;
    const { notBrought, voided } = done.value;
    if (notBrought !== null && notBrought !== lastNotBrought) log.note('papers-or-people-not-brought', { code: notBrought });
    lastNotBrought = notBrought;
    if (voided > 0) log.note('log-rewound', { voided });
    reached = { ...reached, rewound: voided > 0 || (before.rewound && waits(counted())) };
  };
  const seenByWatch = (): Standing => {
    const now = counted();
    const progress = [now.oldestUnsentAt, now.log.have, now.people.have].join(':');
    return { waiting: waits(now), queue: now.waiting + now.papersWaiting, progress, unreachable: now.reach === 'unreachable', rounds: reached.rounds };
  };
  return {
    lamp, tell, noteRound, seenByWatch,
    logSeen: (last) => { note({ logLast: last }); },
    peopleSeen: (last) => { note({ peopleLast: last }); },
    heard: (date) => {
      const at = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(at)) return;
      const skew = at - clock.raw().getTime();
      clock.correct(skew);
      reached = { ...reached, skew };
    },
    centralNow: () => new Date(clock.raw().getTime() + reached.skew),
    setStalled: (now) => {
      if (now && !stalled) log.note('sync-stalled', {});
      stalled = now;
      tell();
    },
  };
}

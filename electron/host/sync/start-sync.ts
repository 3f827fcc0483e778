// The desk's standing errand to central, and the lamp that tells how it goes.
import type { BridgeEvent, Lamp } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/outcomes.ts';
import { refused } from '../../../shared/outcomes.ts';
import type { HostLog } from '../host-log.ts';
import { deviceCard, type DeviceCard } from '../vault/device-keys.ts';
import { lastChange } from '../journal/last-change.ts';
import { deviceKeyRing } from './device-key-ring.ts';
import { lampOf, reachOf, type Reached } from './lamp-of.ts';
import { createPace } from './pace.ts';
import { peopleProof } from './pull-people.ts';
import { runSync, type Round, type SyncParts } from './run-sync.ts';
import type { Sync } from './sync.ts';
import { tellLater } from './tell-later.ts';

/** The minute is enough of the time for a change of it to be told. */
function told(lamp: Lamp): string {
  return JSON.stringify({ ...lamp, lastInCentralAt: lamp.lastInCentralAt?.slice(0, 16) ?? null });
}

function reachedAfter(before: Reached, done: Result<Round>, now: Date): Reached {
  if (!done.ok) return { ...before, reach: reachOf(done.code) };
  return done.value.tried ? { ...before, reach: 'ok', lastInCentralAt: now.toISOString() } : before;
}

/** Errands live in the journal, so a round that fails, hangs or is killed loses nothing. Unexpected errors are logged and count as failures. */
export function startSync(parts: SyncParts, log: HostLog, emit: (event: BridgeEvent) => void): Sync {
  const ring = deviceKeyRing();
  let reached: Reached = { reach: 'not-tried', lastInCentralAt: null, peopleLast: null };
  let shown = '';
  // Made once and kept: the lamp is read after every save.
  let card: DeviceCard | null = null;
  const lamp = (): Lamp => lampOf(parts, reached, (card ??= deviceCard(parts.folder)));
  const tell = (): void => {
    const now = lamp();
    if (told(now) === shown) return;
    shown = told(now);
    emit({ event: 'lamp', lamp: now });
  };
  const seen = (last: number): void => {
    reached = { ...reached, peopleLast: last };
    tell();
  };
  const people = { proof: peopleProof(), seen };
  let peopleFault: string | null = null;
  const round = async (): Promise<boolean> => {
    const before = lastChange(parts.journal);
    const done = await runSync(parts, ring, people).catch((error: unknown) => {
      log.fault('sync', error);
      return refused('internal-fault');
    });
    const after = reachedAfter(reached, done, parts.clocks.now());
    if (!done.ok && after.reach !== reached.reach) log.note('sync-failed', { code: done.code });
    const fault = done.ok ? done.value.people : null;
    if (fault !== null && fault !== peopleFault) log.note('people-not-brought', { code: fault });
    peopleFault = fault;
    reached = after;
    const change = lastChange(parts.journal);
    if (change > before) emit({ event: 'changed', change });
    tell();
    return done.ok;
  };
  const pace = createPace(() => round().catch((error: unknown) => {
    log.fault('sync', error); // the journal itself could not be read
    return false;
  }));
  const lampAfter = tellLater(tell, (error) => log.fault('lamp', error));
  const nudge = (): void => {
    lampAfter.later();
    pace.nudge();
  };
  const stop = (): Promise<void> => {
    lampAfter.stop();
    return pace.stop();
  };
  return { now: pace.now, nudge, stop, lamp };
}

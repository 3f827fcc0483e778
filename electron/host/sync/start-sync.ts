// Runs rounds with central: soon after every save, every two seconds while it answers, ever slower while it does not.
import type { BridgeEvent, Lamp } from '../../../shared/bridge.ts';
import type { HostLog } from '../host-log.ts';
import { lastChange } from '../journal/last-change.ts';
import { deviceKeyRing } from './device-key-ring.ts';
import { lampOf, reachOf, type Reached } from './lamp-of.ts';
import { runSync, type SyncParts } from './run-sync.ts';

export interface Sync {
  /** Something was saved: push soon. */
  readonly nudge: () => void;
  /** One round now; answers when it is over. */
  readonly now: () => Promise<void>;
  readonly lamp: () => Lamp;
  /** Answers when the round under way is over. */
  readonly stop: () => Promise<void>;
}

const soon = 20;
const usual = 2000;
const longest = 60_000;

/** Doubling with jitter, so that two hundred desks do not come back at the same moment. */
function pauseAfter(failures: number): number {
  if (failures === 0) return usual;
  const full = Math.min(longest, usual * 2 ** Math.min(failures - 1, 10));
  return full / 2 + Math.random() * (full / 2);
}

/** The minute is enough of the time for a change of it to be told. */
function told(lamp: Lamp): string {
  return JSON.stringify({ ...lamp, lastInCentralAt: lamp.lastInCentralAt?.slice(0, 16) ?? null });
}

/** Errands live in the journal, so a round that fails, hangs or is killed loses nothing. Unexpected errors are logged and count as failures. */
export function startSync(parts: SyncParts, log: HostLog, emit: (event: BridgeEvent) => void): Sync {
  const ring = deviceKeyRing();
  let reached: Reached = { reach: 'not-tried', lastInCentralAt: null, peopleLast: null };
  let failures = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let shown = '';
  const lamp = (): Lamp => lampOf(parts, reached);
  const tell = (): void => {
    if (stopped || told(lamp()) === shown) return;
    shown = told(lamp());
    emit({ event: 'lamp', lamp: lamp() });
  };
  const people = (last: number): void => {
    reached = { ...reached, peopleLast: last };
    tell();
  };
  const round = async (): Promise<void> => {
    const before = lastChange(parts.journal);
    const done = await runSync(parts, ring, people).catch((error: unknown) => {
      log.fault('sync', error);
      return { ok: false, code: 'internal-fault' } as const;
    });
    if (stopped) return;
    if (!done.ok) {
      failures += 1;
      if (failures === 1) log.note('sync-failed', { code: done.code });
      reached = { ...reached, reach: reachOf(done.code) };
    } else {
      failures = 0;
      if (done.value.tried) reached = { ...reached, reach: 'ok', lastInCentralAt: parts.clocks.now().toISOString() };
    }
    const after = lastChange(parts.journal);
    if (after > before) emit({ event: 'changed', change: after });
    tell();
  };
  const schedule = (milliseconds: number): void => {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
    timer.unref();
  };
  const run = (): Promise<void> => {
    again = false;
    running ??= round().finally(() => {
      running = null;
      schedule(again && failures === 0 ? soon : pauseAfter(failures));
    });
    return running;
  };
  schedule(soon);
  return {
    nudge: () => {
      again = true;
      if (running === null && failures === 0) schedule(soon);
    },
    now: async () => {
      // A round under way may have read the journal before the last save: one more follows it.
      if (running !== null) await running;
      await run();
    },
    lamp,
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

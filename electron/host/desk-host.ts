// Joins the host's parts and answers the bridge; plain Node, so it runs under either shell.
import { performance } from 'node:perf_hooks';
import type { BridgeEvent, LockCause } from '../../shared/bridge.ts';
import { ok, type Result } from '../../shared/outcomes.ts';
import { composePaper } from '../../shared/papers/compose-paper.ts';
import type { DeskBundle } from '../../shared/protocol/desk-bundle.ts';
import { handlers } from './calls/handlers.ts';
import { createHandle, usualLimits, type Handle, type HandleLimits } from './handle.ts';
import { deskClock } from './desk-clock.ts';
import type { HostLog } from './host-log.ts';
import type { HostParts } from './host-parts.ts';
import type { Journal } from './journal/open-journal.ts';
import type { Synchronous } from './journal/journal-store.ts';
import { openStorage } from './open-storage.ts';
import type { PaperFonts, Printing } from './papers/paper-ports.ts';
import { openPaperStore } from './papers/paper-store.ts';
import { fontReader } from './papers/read-fonts.ts';
import { systemPrinting } from './papers/system-printing.ts';
import { openCasePeople } from './case/open-case-people.ts';
import { deskMarks } from './people/desk-marks.ts';
import { openPeople } from './people/people.ts';
import type { Fetch } from './sync/central-link.ts';
import { watchRetention } from './retention/watch-retention.ts';
import { startSync } from './sync/start-sync.ts';
import { openLease } from './vault/lease.ts';
import { createVault } from './vault/vault.ts';

export interface DeskHostSetup {
  /** The desk's own folder: journal, people, papers, device. */
  readonly folder: string;
  readonly bundle: DeskBundle;
  readonly shell: 'electron' | 'browser';
  /** The origin of the one window that may call. */
  readonly origin: string;
  readonly log: HostLog;
  readonly clock?: (() => Date) | undefined;
  readonly ports?: {
    readonly monotonic?: () => number;
    readonly printing?: Printing;
    readonly fonts?: () => PaperFonts;
    readonly limits?: Partial<Omit<HandleLimits, 'origin'>>;
    readonly synchronous?: Synchronous;
    /** The way to central; a network made of faults in tests. */
    readonly fetch?: Fetch;
    /** False in the stall proof's twin only. */
    readonly watched?: boolean;
    /** For proofs and tests: puts a failing disk between the host and its journal. */
    readonly faultyJournal?: (journal: Journal) => Journal;
  } | undefined;
}

export interface DeskHost {
  readonly handle: Handle;
  /** Answers how to stop listening. */
  readonly onEvent: (listen: (event: BridgeEvent) => void) => () => void;
  readonly lock: (why: LockCause) => void;
  /** Locks, waits for the sync round under way, closes the files. */
  readonly close: () => Promise<void>;
}

/** The idle lock looks at the clock this often; guarantees.md "lock" asks for two seconds at most. */
const lockCheck = 1000;

function createEvents(log: HostLog): { readonly emit: (event: BridgeEvent) => void; readonly onEvent: DeskHost['onEvent'] } {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const emit = (event: BridgeEvent): void => {
    for (const listen of listeners) {
      try {
        listen(event);
      } catch (error) {
        log.fault('event', error);
      }
    }
  };
  return { emit, onEvent: (listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  } };
}

/** Outcomes: `not-saved` (disk, or another host holds the folder), `disk-full`, `journal-newer`, `journal-damaged`. */
export function createDeskHost(setup: DeskHostSetup): Result<DeskHost> {
  const { folder, bundle, log, ports = {} } = setup;
  const storage = openStorage(folder, { log, synchronous: ports.synchronous ?? 'FULL' });
  if (!storage.ok) return storage;
  const journal = ports.faultyJournal?.(storage.value.journal) ?? storage.value.journal;
  const clock = deskClock(setup.clock ?? (() => new Date()));
  const clocks = { now: clock.now, monotonic: ports.monotonic ?? (() => performance.now()) };
  const { emit, onEvent } = createEvents(log);
  const people = openPeople(folder, { marks: (keys) => deskMarks(journal, keys.content), openCases: (keys) => openCasePeople(journal, keys.content) });
  const ownClocks = { ...clocks, now: clock.raw };
  const vault = createVault({ folder, accounts: bundle.accounts, clocks: ownClocks, onLock: (why) => {
    people.lock();
    emit({ event: 'locked', why });
  } });
  const papers = openPaperStore(folder);
  const lease = openLease({ journal, clocks: ownClocks });
  const sync = startSync({
    folder, bundle, journal, vault, lease, people, clocks, clock, papers, log, emit, fetch: ports.fetch ?? fetch, watched: ports.watched ?? true, alarms: storage.value.alarms,
  });
  const host: HostParts = {
    folder, bundle, shell: setup.shell, clocks, journal, vault, lease, people, papers,
    printing: ports.printing ?? systemPrinting(), compose: composePaper, fonts: ports.fonts ?? fontReader(), sync, log, emit,
  };
  // Time is counted also where nobody asks for anybody; a journal that cannot be read is told by its own alarm.
  const noteUse = (): void => {
    try {
      lease.verdict();
    } catch (error) {
      log.fault('lease', error);
    }
  };
  const watch = setInterval(() => {
    vault.session();
    storage.value.look();
    noteUse();
  }, lockCheck);
  watch.unref();
  const retention = watchRetention(host);
  const end = async (): Promise<void> => {
    clearInterval(watch);
    retention.stop();
    vault.lock('command');
    await sync.stop();
    noteUse();
    people.close();
    storage.value.close();
  };
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= end());
  return ok({ handle: createHandle(host, handlers, { ...usualLimits, ...ports.limits, origin: setup.origin }), onEvent, lock: vault.lock, close });
}

// Runs the rounds with central in the background and keeps the lamp; nobody waits for it.
import { setTimeout as pause } from 'node:timers/promises';
import { refused } from '../../../shared/outcomes.ts';
import { lastChange } from '../journal/last-change.ts';
import { readMark } from '../journal/pull-mark.ts';
import type { CentralLink } from './central-link.ts';
import { deviceKeyRing } from './device-key-ring.ts';
import { followNotices } from './follow-notices.ts';
import { createPace, polling } from './pace.ts';
import { peopleProof } from './people-proof.ts';
import { runSync } from './run-sync.ts';
import { syncStanding, type StandingSetup, type SyncStanding } from './standing.ts';
import type { Sync } from './sync.ts';
import { tellLater } from './tell-later.ts';
import { stallWatch } from './watch-stall.ts';

export interface SyncSetup extends StandingSetup {
  /** False in the proof's twin only: then a queue may stand still unseen. */
  readonly watched: boolean;
}

/** How often the watch looks, in milliseconds. */
const lookEvery = 5000;

/** Milliseconds that a log-in waits for the first round at most. */
const askPatience = 3000;

/** Errands live in the journal, so a round that fails, hangs or is killed loses nothing. Unexpected errors are logged and count as failures. */
export function startSync(setup: SyncSetup): Sync {
  const { log, emit, journal } = setup;
  const standing = syncStanding(setup);
  const { tell, heard, logSeen } = standing;
  const introduced = Promise.withResolvers<null>();
  const noteLink = (found: CentralLink): void => {
    link = found;
    introduced.resolve(null);
  };
  const errand = { ring: deviceKeyRing(), heard, logSeen, met: noteLink, people: { proof: peopleProof(), centralNow: standing.centralNow, seen: standing.peopleSeen } };
  let link: CentralLink | null = null;
  const first = Promise.withResolvers<null>();
  const notices = followNotices((position) => {
    if (position > readMark(journal).position) pace.nudge();
  });
  const round = async (): Promise<boolean> => {
    const before = lastChange(journal);
    const done = await runSync(setup, errand).catch((error: unknown) => {
      log.fault('sync', error);
      return refused('internal-fault');
    });
    standing.noteRound(done);
    if (done.ok && done.value.link !== null) notices.follow(done.value.link, readMark(journal).head);
    const change = lastChange(journal);
    if (change > before) emit({ event: 'changed', change });
    tell();
    return done.ok;
  };
  const met = async (): Promise<CentralLink | null> => {
    if (link === null) await Promise.race([introduced.promise, pace.now()]);
    return link;
  };
  const asked = async (): Promise<void> => {
    await Promise.race([first.promise, pause(askPatience, null, { ref: false })]);
  };
  const pace = createPace(() => round().catch((error: unknown) => {
    log.fault('sync', error); // the journal itself could not be read
    return false;
  }).finally(() => { first.resolve(null); }), () => (notices.alive() ? polling.noticed : polling.alone));
  const lampAfter = tellLater(tell, (error) => log.fault('lamp', error));
  const stopWatch = setup.watched ? watchStanding(setup, standing) : () => undefined;
  const nudge = (): void => {
    lampAfter.later();
    pace.nudge();
  };
  const stop = async (): Promise<void> => {
    stopWatch();
    lampAfter.stop();
    await notices.stop();
    await pace.stop();
  };
  return { now: pace.now, nudge, stop, lamp: standing.lamp, link: () => link, met, keys: errand.people, asked };
}

/** Apart from the rounds, so that a round that hangs is seen too. */
function watchStanding({ clocks, log }: SyncSetup, standing: SyncStanding): () => void {
  const watch = stallWatch(clocks.monotonic);
  const timer = setInterval(() => {
    try {
      standing.setStalled(watch.look(standing.seenByWatch()));
    } catch (error) {
      log.fault('watch', error);
    }
  }, lookEvery);
  timer.unref();
  return () => { clearInterval(timer); };
}

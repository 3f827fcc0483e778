// Wipes the memory of the host's process after each lock: at once what is done with, and once more what was still under way.
import type { DeskHost } from '../host/desk-host.ts';

/** The lock's own answer is out by then; guarantees.md, lock, gives two seconds. */
const soon = 300;
/** The longest paper is composed by then, and its pieces are let go of. */
const late = 30_000;

/** `wipe` is of wipe-memory.ts; it holds the process up for a fraction of a second. Answers how to stop. */
export function wipeAfterLock(host: Pick<DeskHost, 'onEvent'>, wipe: () => void): () => void {
  let timers: readonly NodeJS.Timeout[] = [];
  const forget = (): void => { for (const timer of timers) clearTimeout(timer); };
  const unhear = host.onEvent(({ event }) => {
    if (event !== 'locked') return;
    forget();
    timers = [soon, late].map((milliseconds) => setTimeout(wipe, milliseconds).unref());
  });
  return () => {
    forget();
    unhear();
  };
}

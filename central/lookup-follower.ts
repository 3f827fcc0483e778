// Keeps what people are searched by as new as the register: brought up to date when somebody searches, one at a time for each controller.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './database/connect.ts';
import { followPeople } from './repositories/person-lookups.ts';
import { retentionDay } from './retention/run-retention.ts';

/** Milliseconds a search waits for it; the desk shows central's silence after three seconds. */
const patience = 1500;

/** True when it has. Identity codes are read as on the day of `now`. */
export async function followToTheEnd(db: Database, controller: string, now: () => Date): Promise<boolean> {
  for (;;) if (await followPeople(db, controller, retentionDay(now()))) return true;
}

/** True when everybody is in; false when it goes on behind, so that the search may miss who came last. */
export function lookupFollower(db: Database, now: () => Date): (controller: string) => Promise<boolean> {
  const running = new Map<string, Promise<boolean>>();
  return (controller) => {
    const work = running.get(controller) ?? followToTheEnd(db, controller, now).finally(() => running.delete(controller));
    running.set(controller, work);
    // Whoever waits hears of a failure; nobody waiting must not end the process.
    work.catch(() => undefined);
    return Promise.race([work, pause(patience, false, { ref: false })]);
  };
}

// Waits for something that another process or desk brings about, with an end.
import { setTimeout as wait } from 'node:timers/promises';

/** Asks every 50 ms; throws with the name of what was waited for after `seconds`. */
export async function waitUntil(what: string, is: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await is()) return;
    await wait(50);
  }
  throw new Error(`waited ${String(seconds)} s in vain: ${what}`);
}

// Runs long work that offers to be interrupted, and answers the desk's windows in between.
import { setImmediate } from 'node:timers/promises';

/** Milliseconds between two pauses; what waits for an answer waits no longer than the longest step besides. */
const betweenPauses = 50;

export async function runStepsApart<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < betweenPauses) continue;
    await setImmediate();
    since = performance.now();
  }
}

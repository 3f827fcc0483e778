// Runs work that offers to be interrupted from its beginning to its end.

/** All at once; the desk lets others work in between (run-steps-apart.ts). */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

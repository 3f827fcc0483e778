// Runs steps, prints a line for each with its duration, and what went wrong in full.
import type { Step, StepResult } from './step.ts';

export type Totals = { readonly passed: number; readonly failed: number; readonly skips: readonly string[]; readonly failures: readonly string[] };

/** Names what failed in a step: each test its output names by a line `FAILED …`, else the step as a whole. */
function namesOfFailures(step: string, { failed, output }: StepResult): readonly string[] {
  if (failed === 0) return [];
  const named = output.split('\n').filter((line) => line.startsWith('FAILED ')).map((line) => `${step}: ${line.slice('FAILED '.length)}`);
  return named.length > 0 ? named : [step];
}

async function runOne(step: Step): Promise<Totals> {
  const began = performance.now();
  const result = await step.run().catch((error: unknown): StepResult => {
    // A step that throws has failed; the others still run, so that one evening's run tells everything.
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, skips: [], output: why };
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const ran = result.passed + result.failed > 0;
  const word = result.failed > 0 ? 'FAILED' : ran ? 'ok' : 'skipped';
  const counts = ran ? ` (${result.passed} passed, ${result.failed} failed)` : '';
  console.log(`${word.padEnd(8)}${step.name}${counts} ${seconds} s`);
  if (result.failed > 0) console.log(result.output.trimEnd().split('\n').map((line) => `        ${line}`).join('\n'));
  for (const reason of result.skips) console.log(`        skipped: ${reason}`);
  return { passed: result.passed, failed: result.failed, skips: result.skips, failures: namesOfFailures(step.name, result) };
}

/** Runs at most `width` steps side by side, in order of the list, and sums their counts. */
export async function runSteps(steps: readonly Step[], width: number): Promise<Totals> {
  const waiting = [...steps];
  const results: Totals[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await runOne(step));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return sumUp(results);
}

/** Adds up counts of several runs. */
export function sumUp(results: readonly Totals[]): Totals {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    skips: results.flatMap(({ skips }) => skips),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/** The one last line: `N passed, N failed` and, where something was skipped, `, N skipped`. */
export function lastLine({ passed, failed, skips }: Totals): string {
  const skipped = skips.length > 0 ? `, ${skips.length} skipped` : '';
  return `${passed} passed, ${failed} failed${skipped}`;
}

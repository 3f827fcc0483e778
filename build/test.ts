// `npm test`: everything that can be proved on this machine, and one last line that counts it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root.ts';
import { checkSteps } from './steps/check-steps.ts';
import { desksStep } from './steps/desks-step.ts';
import { proofSteps } from './steps/proofs-step.ts';
import { lastLine, runSteps, sumUp, type Totals } from './steps/run-steps.ts';
import { runTool } from './steps/run-tool.ts';
import { failedOnce, passedOnce, type Step } from './steps/step.ts';
import { vitestStep } from './steps/vitest-step.ts';

/** The renderer's and the host's bundles, which flows, desks and proofs run on. */
const bundle: Step = {
  name: 'build',
  run: async () => {
    const { code, output } = await runTool(join(root, 'build', 'build.ts'), []);
    return code === 0 ? passedOnce : failedOnce(output);
  },
};

type Group = { readonly name: string; readonly steps: readonly Step[] };

/**
 * What runs first, and then side by side, each lane in its order: the code is read and its suites run while desks and
 * proofs mostly wait for a disk, a page or a cut. Two lanes because the smallest machine that has to do it has two cores.
 */
function lanes(): { readonly first: readonly Group[]; readonly then: readonly (readonly Group[])[] } {
  const { types, lint, zones } = checkSteps();
  const one = (name: string, ...steps: readonly Step[]): Group => ({ name, steps });
  return {
    first: [one('build', bundle)],
    then: [
      [one('lint', ...lint), one('types', ...types), one('zones', ...zones), one('unit', vitestStep('unit')), one('laws', vitestStep('laws')), one('flows', vitestStep('flows'))],
      [one('desks', desksStep()), one('proofs', ...proofSteps())],
    ],
  };
}

/** Runs the groups that were asked for, one after another, and sums their counts. */
async function runLane(lane: readonly Group[], names: readonly string[]): Promise<Totals> {
  const results: Totals[] = [];
  for (const { name, steps } of lane) if (names.includes(name)) results.push(await runSteps(steps, 1));
  return sumUp(results);
}

/** The groups asked for with --only, or a plain refusal. */
function chosen(names: readonly string[], asked: readonly string[]): readonly string[] | string {
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) return `Unknown step ${unknown.map((name) => `«${name}»`).join(', ')}. Steps: ${names.join(', ')}.`;
  return asked.length === 0 ? names : names.filter((name) => asked.includes(name));
}

function readArguments(): readonly string[] | string {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } }, strict: true });
    return values.only ?? [];
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Usage: npm test [-- --only STEP …]`;
  }
}

const { first, then } = lanes();
const asked = readArguments();
const names = typeof asked === 'string' ? asked : chosen([first, ...then].flat().map(({ name }) => name), asked);
if (typeof names === 'string') {
  console.error(names);
  process.exitCode = 2;
} else {
  const began = await runLane(first, names);
  const totals = sumUp([began, ...await Promise.all(then.map((lane) => runLane(lane, names)))]);
  for (const failure of totals.failures) console.log(`FAILED  ${failure}`);
  console.log(lastLine(totals));
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

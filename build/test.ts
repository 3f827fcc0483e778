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

/** Groups in the order they run; reading the code may go two at a time, what starts servers goes alone. */
function groups(): ReadonlyMap<string, { readonly steps: readonly Step[]; readonly width: number }> {
  const { types, lint, zones } = checkSteps();
  return new Map([
    ['lint', { steps: lint, width: 1 }],
    ['types', { steps: types, width: 2 }],
    ['zones', { steps: zones, width: 1 }],
    ['unit', { steps: [vitestStep('unit')], width: 1 }],
    ['laws', { steps: [vitestStep('laws')], width: 1 }],
    ['build', { steps: [bundle], width: 1 }],
    ['flows', { steps: [vitestStep('flows')], width: 1 }],
    ['desks', { steps: [desksStep()], width: 1 }],
    ['proofs', { steps: proofSteps(), width: 1 }],
  ]);
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

const all = groups();
const asked = readArguments();
const names = typeof asked === 'string' ? asked : chosen([...all.keys()], asked);
if (typeof names === 'string') {
  console.error(names);
  process.exitCode = 2;
} else {
  const results: Totals[] = [];
  for (const name of names) {
    const group = all.get(name);
    if (group !== undefined) results.push(await runSteps(group.steps, group.width));
  }
  const totals = sumUp(results);
  for (const failure of totals.failures) console.log(`FAILED  ${failure}`);
  console.log(lastLine(totals));
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

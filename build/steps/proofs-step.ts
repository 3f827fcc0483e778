// Runs the short forms of the proofs, each as one counted test; their long forms are in docs/proofs.md.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { runTool } from './run-tool.ts';
import { failedOnce, passedOnce, skippedOnce, type Step, type StepResult } from './step.ts';

/**
 * Proofs with their number of runs, together under ten minutes on two quiet cores. Three crashes are one of each process;
 * three rebuilds reach the store that cannot even be deleted; each twin shows that its proof can fail. Three of ten cuts of
 * power's twin meet a checkpoint that has just been synced and lose nothing, so it makes twelve.
 */
const SHORT: readonly (readonly [name: string, runs: number, store?: string])[] = [
  ['visit', 1], ['crash', 3], ['crash-twin', 2], ['rebuild', 3], ['rebuild-twin', 1],
  ['power', 1], ['power-twin', 12], ['torn', 100], ['torn-twin', 20], ['full-disk', 5], ['full-disk-twin', 2], ['upgrade', 10], ['upgrade-twin', 3],
  ['order', 5000], ['order-twin', 1], ['conflict', 5], ['conflict-twin', 1], ['converge', 10], ['converge-twin', 40], ['clock', 40], ['clock-twin', 12],
  ['once', 20], ['once-twin', 1], ['refuse', 30], ['refuse-twin', 8], ['witness', 60], ['witness-twin', 1],
  ['rules', 1], ['rules-twin', 1], ['lifecycle', 60], ['lifecycle-twin', 20], ['skip', 4000], ['skip-twin', 1], ['rewind', 4], ['rewind-twin', 2], ['no-stall', 4], ['no-stall-twin', 1], ['sources', 1], ['sources-twin', 1],
  ['retention', 4], ['retention-twin', 1], ['same-content', 20], ['same-content-twin', 4], ['thief', 1, 'people'], ['thief-twin', 1], ['lease', 8], ['lease-twin', 2],
];

/** What the proof's last line says, for a skip's reason and a failure's first sight. */
function lastLineOf(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}

async function runProof(name: string, runs: number, store: string | undefined): Promise<StepResult> {
  if (!existsSync(join(root, 'tests', 'faults', `prove-${name}.ts`))) return failedOnce(`proof ${name}: there is no such proof`);
  const { code, output } = await runTool(join(root, 'build', 'prove.ts'), [name, '--runs', String(runs), ...(store === undefined ? [] : ['--store', store])]);
  // 3: run-measured's word for a machine that cannot try it (no root, no loop device).
  if (code === 3) return skippedOnce(lastLineOf(output));
  return code === 0 ? { ...passedOnce, output } : failedOnce(output);
}

/** One step per proof. */
export function proofSteps(): readonly Step[] {
  return SHORT.map(([name, runs, store]) => ({ name: `proof ${name}`, run: () => runProof(name, runs, store) }));
}

// One simulated run from its seed to its judgement.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentralDouble } from './central-double.ts';
import { healWorld } from './heal-world.ts';
import { judgeWorld } from './judge-world.ts';
import { loseBranch } from './lose-branch.ts';
import { takeStep } from './take-step.ts';
import { makeWorld, type World } from './world.ts';

export interface Run {
  readonly seed: number;
  /** What was broken; empty when every promise was kept. */
  readonly found: readonly string[];
  readonly hash: string;
  /** The newest steps, for a run that went wrong. */
  readonly steps: readonly string[];
  readonly lines: number;
  readonly restores: number;
  readonly rollBacks: number;
  readonly epochs: number;
  readonly healed: number | null;
}

/** Memory where there is some to be had as a folder: these runs are about order, not about the disk. */
function worldFolder(): string {
  try {
    return mkdtempSync('/dev/shm/simulated-');
  } catch {
    return mkdtempSync(join(tmpdir(), 'simulated-'));
  }
}

export interface RunWish { readonly seed: number; readonly steps: number; readonly disaster?: World['disaster']; /** Steps kept of a red run. */ readonly keep?: number }

/** Of the runs in which both are set back: by chance alone it was met once in some hundred runs. */
const branchesLost = 0.4;

export async function runWorld(central: CentralDouble, { seed, steps, disaster, keep = 60 }: RunWish): Promise<Run> {
  const folder = worldFolder();
  const world = makeWorld(central, { seed, folder, ...(disaster === undefined ? {} : { disaster }) });
  try {
    if (world.disaster === 'both' && world.random.chance(branchesLost)) await loseBranch(world);
    for (let step = 0; step < steps; step += 1) await takeStep(world);
    const healed = await healWorld(world);
    const found = [...judgeWorld(world), ...(healed === null ? ['not quiet when the rounds of healing were over'] : [])];
    const { trace, tables, restores, rollBacks } = world;
    return { seed, found, hash: trace.hash(), steps: found.length === 0 ? [] : trace.newest(keep), lines: tables.lines.length, restores, rollBacks, epochs: tables.epochs.length, healed };
  } catch (error) {
    for (const step of world.trace.newest(20)) console.log(step);
    console.log(`seed ${seed} threw`);
    throw error;
  } finally {
    for (const desk of world.desks) desk.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

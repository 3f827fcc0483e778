// The simulator can be believed: one seed is one run, and a guard that is missing is found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/root.ts';
import { answerSql } from '../faults/simulator/answer-sql.ts';
import { centralDouble, type CentralDouble } from '../faults/simulator/central-double.ts';
import { isMutant, mutants, mutated } from '../faults/rig/mutants.ts';
import { runMutant } from '../faults/simulator/run-mutant.ts';
import { runWorld } from '../faults/simulator/run-world.ts';

const steps = 120;
/** Runs in which a missing guard has to be found out; most are within ten. */
const runsMax = 60;
/** A run whose desk loses a branch (tests/faults/simulator/lose-branch.ts) and alone holds it when central is set back. */
const branchLostAt = 7;

describe('the simulator', () => {
  let central: CentralDouble;
  beforeAll(async () => {
    central = await centralDouble();
  });

  it.each([11, 12, 13])('takes the same steps for the same seed (%i)', async (seed) => {
    const first = await runWorld(central, { seed, steps });
    const again = await runWorld(central, { seed, steps });
    expect(again.hash).toBe(first.hash);
    expect([first.found, again.found]).toEqual([[], []]);
    expect(first.lines).toBeGreaterThan(0);
  });

  it('finds nothing lost and nothing refused for ever where a desk alone held what it had lost itself', async () => {
    expect((await runWorld(central, { seed: branchLostAt, steps: 40, disaster: 'both' })).found).toEqual([]);
  });

  it('takes other steps for another seed', async () => {
    const hashes = [await runWorld(central, { seed: 21, steps }), await runWorld(central, { seed: 22, steps })].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(2);
  });

  it('stops at a statement of central that its store does not know', () => {
    const tables = { lines: [], epochs: [], suspensions: [], forks: [], decided: [], started: 1, devices: [], actors: [] };
    expect(() => answerSql(tables, 'select everything from everywhere', [])).toThrow('does not know');
  });
});

describe('a mutant', () => {
  it.each(Object.keys(mutants).filter(isMutant))('%s finds the guard that it takes away', (name) => {
    for (const { file } of mutants[name].edits) {
      const text = readFileSync(join(root, file), 'utf8');
      expect(mutated(name, file, text)).not.toBe(text);
    }
  });

  it('says so when its guard has moved', () => {
    expect(() => mutated('any-200', mutants['any-200'].edits[0].file, 'nothing of the kind')).toThrow('does not find its guard');
  });

  it.each([['any-200', 15], ['no-chain', 7], ['no-log-hash', 55], ['not-idempotent', 1], ['no-adoption', 1], ['wall-time', 1]] as const)('%s: the runs go red without that guard', async (mutant, seed) => {
    const { red } = await runMutant({ mutant, seed, runs: runsMax, steps });
    expect(red?.found.length ?? 0).toBeGreaterThan(0);
  }, 240_000);

  it.each(['no-lost-branch', 'parked-for-ever'] as const)('%s: runs that set back central and a desk go red without that guard', async (mutant) => {
    const { red } = await runMutant({ mutant, seed: branchLostAt, runs: 1, steps: 40, both: true });
    expect(red?.found.length ?? 0).toBeGreaterThan(0);
  }, 240_000);
});

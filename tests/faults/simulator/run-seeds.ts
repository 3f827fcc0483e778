// A process of simulated runs, one seed after another; says one JSON line per run and stops at the first red one when asked to.
import { parseArgs } from 'node:util';
import { centralDouble } from './central-double.ts';
import { runWorld } from './run-world.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string' }, steps: { type: 'string' }, both: { type: 'boolean', default: false }, 'until-red': { type: 'boolean', default: false } } });
const seed = Number(values.seed ?? 1);
const central = await centralDouble();
for (let run = 0; run < Number(values.runs ?? 1); run += 1) {
  // A guard that is off may also let the product throw: that is red too.
  const done = await runWorld(central, { seed: seed + run, steps: Number(values.steps ?? 120), ...(values.both ? { disaster: 'both' } : {}) }).catch((error: unknown) => ({ seed: seed + run, found: [error instanceof Error ? `threw ${error.message}` : 'threw'], hash: '' }));
  console.log(JSON.stringify({ seed: done.seed, found: done.found, hash: done.hash }));
  if (values['until-red'] && done.found.length > 0) break;
}
process.exit(0);

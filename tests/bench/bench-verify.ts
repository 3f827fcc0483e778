// Bench: the auditor's verifier on a log of many lines, against bare Ed25519 and SHA-256 of the same headers by as many threads.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { verifyFile } from '../../build/verify-log/verify-file.ts';
import { writeMadeLog } from '../faults/witness/made-log.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { proofSeed } from '../faults/rig/proof-seed.ts';
import { median } from './append/figures.ts';
import { rawPerLine, sampleOf } from './verify/raw-verify.ts';

/** performance.md. */
const goal = 0.7;
const rounds = 5;
const linesOfOneRun = 20_000;
const sampleLines = 20_000;

interface Measured { readonly lines: number; readonly perLine: number; readonly raw: number; readonly memory: number }

/** Turn by turn, so that a busy machine weighs on both alike. */
async function measured(lines: number, seed: number): Promise<Measured> {
  const folder = proofFolder('bench-verify');
  try {
    const file = join(folder.path, 'made.log');
    writeMadeLog(file, { seed, lines, devices: 12, sealedBytes: 300, receipts: false, eventful: false });
    const workers = availableParallelism();
    const sample = await sampleOf(file, Math.min(lines, sampleLines));
    const [times, raws]: [number[], number[]] = [[], []];
    let memory = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const raw = await rawPerLine(sample, workers);
      const started = performance.now();
      const { bad, counts } = await verifyFile({ file, workers });
      const took = performance.now() - started;
      if (bad !== null || counts.lines !== lines) throw new Error('the made log does not verify, so nothing was measured');
      memory = Math.max(memory, process.memoryUsage().rss);
      // The first is the warm-up.
      if (round > 0) times.push(took / lines);
      if (round > 0) raws.push(raw);
    }
    console.log(`${lines} lines, ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB, ${workers} threads: verifier ${(median(times) * 1000).toFixed(1)} µs a line, bare ${(median(raws) * 1000).toFixed(1)} µs, ratio ${(median(raws) / median(times)).toFixed(2)}, memory ${(memory / 2 ** 20).toFixed(0)} MiB`);
    return { lines, perLine: median(times), raw: median(raws), memory };
  } finally {
    folder.remove();
  }
}

/** `--runs 1`: 20,000 lines; each more adds 20,000, so 50 is the million. */
export default async function benchVerify(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const tenth = await measured(linesOfOneRun * runs / 10, seed);
  const whole = await measured(linesOfOneRun * runs, seed);
  console.log(`cost of a line with ten times the lines: × ${(whole.perLine / tenth.perLine).toFixed(2)}`);
  return { ok: true, figure: `${(whole.raw / whole.perLine / goal).toFixed(2)} of goal` };
}

// Bench: the auditor's verifier on a log of many lines, against bare Ed25519 and SHA-256 of the same headers by as many threads.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { verifyFile } from '../../build/verify-log/verify-file.ts';
import { writeMadeLog } from '../faults/witness/made-log.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { proofSeed } from '../faults/rig/proof-seed.ts';
import { median } from './append/figures.ts';
import { rawPerLine, sampleOf, type PerLine } from './verify/raw-verify.ts';

/** performance.md. */
const goal = 0.7;
const rounds = 5;
const linesMin = 100_000;
const linesOfOneRun = 20_000;
const sampleLines = 20_000;

interface Measured { readonly perLine: number; readonly raw: number }

async function verified(file: string, { lines, workers }: { readonly lines: number; readonly workers: number }): Promise<PerLine> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const { bad, counts } = await verifyFile({ file, workers });
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  if (bad !== null || counts.lines !== lines) throw new Error('the made log does not verify, so nothing was measured');
  return { wall: wall / lines, cpu: (user + system) / 1000 / lines };
}

function medianOf(times: readonly PerLine[]): PerLine {
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}

const microseconds = ({ wall, cpu }: PerLine): string => `${(wall * 1000).toFixed(0)} µs a line (${(cpu * 1000).toFixed(0)} µs of processor)`;

/** Turn by turn, so that a busy machine weighs on both alike; the processors' time it does not touch is told beside. */
async function measured(lines: number, seed: number): Promise<Measured> {
  const folder = proofFolder('bench-verify');
  try {
    const file = join(folder.path, 'made.log');
    writeMadeLog(file, { seed, lines, devices: 12, sealedBytes: 300, receipts: false, eventful: false });
    const workers = availableParallelism();
    const sample = await sampleOf(file, Math.min(lines, sampleLines));
    const [times, raws]: [PerLine[], PerLine[]] = [[], []];
    let memory = 0;
    for (let round = 0; round <= rounds; round += 1) {
      raws.push(await rawPerLine(sample, workers));
      times.push(await verified(file, { lines, workers }));
      memory = Math.max(memory, process.memoryUsage().rss);
    }
    // The first is the warm-up.
    const [time, raw] = [medianOf(times.slice(1)), medianOf(raws.slice(1))];
    console.log(`${lines} lines, ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB, ${workers} threads: verifier ${microseconds(time)}, bare ${microseconds(raw)}, ratio ${(raw.wall / time.wall).toFixed(2)} (${(raw.cpu / time.cpu).toFixed(2)} of processor), memory ${(memory / 2 ** 20).toFixed(0)} MiB`);
    return { perLine: time.wall, raw: raw.wall };
  } finally {
    folder.remove();
  }
}

/** 100,000 lines; from `--runs 6` on 20,000 a run, so 50 is the million. */
export default async function benchVerify(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const lines = Math.max(linesMin, linesOfOneRun * runs);
  const tenth = await measured(lines / 10, seed);
  const whole = await measured(lines, seed);
  console.log(`cost of a line with ten times the lines: × ${(whole.perLine / tenth.perLine).toFixed(2)}`);
  return { ok: true, figure: `${(whole.raw / whole.perLine / goal).toFixed(2)} of goal` };
}

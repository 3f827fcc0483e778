// Starts one engine's process, with a folder of its own that PostgreSQL can enter, and takes its report.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findQueries, queryKinds } from './find-queries.ts';
import type { EngineReport } from './engine-process.ts';
import { wholeHost, type WholeHost } from './whole-host.ts';

const program = fileURLToPath(new URL('./engine-process.ts', import.meta.url));
const reportSchema = z.strictObject({
  buildSeconds: z.number(), memory: z.number(), peak: z.number(), found: z.array(z.array(z.string())), times: z.array(z.strictObject({ kind: z.enum(queryKinds), milliseconds: z.number(), processor: z.number() })),
  unlocking: z.strictObject({ unlock: z.number(), limit: z.number() }).nullable(),
});

export interface Asked { readonly engine: string; readonly seed: number; readonly size: number; readonly each: number; readonly rounds: number }

async function runEngine(engine: string, { seed, size, each, rounds }: Asked, folder: string): Promise<EngineReport> {
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=12000', program, engine, ...[seed, size, each, rounds].map(String), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${engine} ended with ${String(code)}`);
  return reportSchema.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
}

/** `host`: the product's only. */
export type Answered = EngineReport & { readonly host: WholeHost | null };

/** Throws when the engine could not be measured. The product's store is filled before: the time and the most memory of that are the report's. */
export async function askEngine(asked: Asked): Promise<Answered> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-find-'));
  chmodSync(folder, 0o711);
  try {
    if (asked.engine !== 'own') return { ...await runEngine(asked.engine, asked, folder), host: null };
    const { buildSeconds, peak } = await runEngine('own-fill', { ...asked, each: 0, rounds: 0 }, folder);
    const report = await runEngine('own', asked, folder);
    return { ...report, buildSeconds, peak, host: await wholeHost(folder, asked.seed, findQueries(asked.seed, asked.size, asked.each)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

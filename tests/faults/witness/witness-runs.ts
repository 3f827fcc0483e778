// Mutates a real log run by run, in the exported file and in the database itself, and counts what was found at its place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { Check } from '../../../build/verify-log/verdict.ts';
import { verifyFile } from '../../../build/verify-log/verify-file.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { makeBaseLog, type BaseLog } from './base-log.ts';
import { openWitnessDesk, type WitnessDesk } from './desk-sync.ts';
import { databaseKinds, judgeInDatabase } from './in-database.ts';
import { judgeLog } from './judge-log.ts';
import { readParts, textOf, type LogParts } from './log-parts.ts';
import { mutations, type Mutated } from './mutations.ts';

export interface WitnessWorld {
  readonly base: BaseLog;
  readonly desk: WitnessDesk;
  readonly folder: string;
  readonly random: SeededRandom;
  readonly whole: LogParts;
  readonly older: LogParts;
}

export async function inWitnessWorld<T>(seed: number, work: (world: WitnessWorld) => Promise<T>): Promise<T> {
  const folder = proofFolder('witness');
  const base = await makeBaseLog(folder.path, seed);
  try {
    for (const file of [base.file, base.older]) {
      const { bad } = await verifyFile({ file });
      if (bad !== null) throw new Error(`the log does not verify before anybody touched it: position ${String(bad.position)}: ${bad.what}`);
    }
    const whole = readParts(base.file);
    mkdirSync(join(folder.path, 'desk'));
    const desk = await openWitnessDesk(join(folder.path, 'desk'), whole);
    return await work({ base, desk, folder: folder.path, random: seededRandom(seed), whole, older: readParts(base.older) });
  } finally {
    await base.close();
    folder.remove();
  }
}

interface Changed { readonly parts: LogParts; readonly mutated: Mutated }

async function change({ base, random, whole, older }: WitnessWorld, name: string): Promise<Changed> {
  const mutation = mutations[name];
  if (mutation === undefined) throw new Error(`no such mutation: ${name}`);
  const parts = structuredClone(whole);
  return { parts, mutated: await mutation({ parts, random, central: base.signer.sign, older: structuredClone(older) }) };
}

/** Null when the mutation of the exported file was found at its place. */
export async function runInFile(world: WitnessWorld, name: string, off: readonly Check[] = []): Promise<string | null> {
  const { parts, mutated } = await change(world, name);
  const now = mutated.whole ?? parts;
  const text = textOf(now);
  const file = join(world.folder, 'mutated.log');
  writeFileSync(file, mutated.text?.(text) ?? text);
  return judgeLog({ file, kept: world.base.file, sync: () => world.desk.sync(now), off }, mutated);
}

export async function runInDatabase(world: WitnessWorld, name: string, served: boolean): Promise<string | null> {
  const { parts, mutated } = await change(world, name);
  return judgeInDatabase(world.base, world.desk, { folder: world.folder, run: { parts, mutated, name, served } });
}

export interface WitnessFigures { readonly missed: readonly string[]; readonly lines: number; readonly inDatabase: number }

/** At most 20 runs of a short proof are in the database, and every 25th of a long one; for a fifth of those a real central store serves the desk. */
export async function witnessRuns(runs: number, seed: number): Promise<WitnessFigures> {
  return inWitnessWorld(seed, async (world) => {
    const missed: string[] = [];
    const names = Object.keys(mutations);
    const inDatabase = Math.min(Math.floor(runs / 2), Math.max(20, Math.floor(runs / 25)));
    for (let run = 0; run < runs; run += 1) {
      const there = run < inDatabase;
      const name = (there ? databaseKinds[run % databaseKinds.length] : names[(run - inDatabase) % names.length]) ?? '';
      const found = there ? await runInDatabase(world, name, run % 5 === 0) : await runInFile(world, name);
      if (found !== null) missed.push(`run ${run + 1}, ${there ? 'in the database' : 'in the file'}, ${name}: ${found}`);
    }
    return { missed, lines: world.whole.lines.length, inDatabase };
  });
}

// Mutates a real log run by run, in the exported file and in the database itself, and counts what was found at its place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { Check } from '../../../build/verify-log/verdict.ts';
import { verifyFile } from '../../../build/verify-log/verify-file.ts';
import { ok } from '../../../shared/outcomes.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { makeBaseLog, type BaseLog } from './base-log.ts';
import { openWitnessDesk, type WitnessDesk } from './desk-sync.ts';
import { databaseKinds, openMutatedDatabase, type MutatedDatabase } from './in-database.ts';
import { journalKinds, judgeInJournal } from './in-journal.ts';
import { judgeLog } from './judge-log.ts';
import { readParts, textOf, type LogParts } from './log-parts.ts';
import { mutations, type Mutated } from './mutations.ts';

export interface WitnessWorld {
  readonly base: BaseLog;
  readonly desk: WitnessDesk;
  readonly database: MutatedDatabase;
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
    const database = await openMutatedDatabase(base, desk, folder.path);
    try {
      return await work({ base, desk, database, folder: folder.path, random: seededRandom(seed), whole, older: readParts(base.older) });
    } finally {
      await database.close();
    }
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

/** For the twin: checks the verifier leaves out, and a desk that takes whatever central gives. */
export interface Blindness { readonly off?: readonly Check[]; readonly blind?: boolean }

/** Null when the mutation of the exported file was found at its place. */
export async function runInFile(world: WitnessWorld, name: string, { off = [], blind = false }: Blindness = {}): Promise<string | null> {
  const { parts, mutated } = await change(world, name);
  const now = mutated.whole ?? parts;
  const text = textOf(now);
  const file = join(world.folder, 'mutated.log');
  writeFileSync(file, mutated.text?.(text) ?? text);
  const sync = blind ? async () => ok({ pulled: 0, voided: 0 }) : () => world.desk.sync(now);
  return judgeLog({ file, kept: world.base.file, sync, off }, mutated);
}

export async function runInDatabase(world: WitnessWorld, name: string, served: boolean): Promise<string | null> {
  const { parts, mutated } = await change(world, name);
  return world.database.judge({ parts, mutated, name, served });
}

async function runInJournal({ base, folder, random, whole }: WitnessWorld, name: string): Promise<string | null> {
  return judgeInJournal({ desk: join(folder, 'desk'), log: base.file, parts: whole, random }, name);
}

export interface WitnessFigures { readonly missed: readonly string[]; readonly lines: number; readonly inDatabase: number; readonly inJournal: number }

type Place = 'database' | 'journal' | 'file';
interface Planned { readonly place: Place; readonly name: string; readonly served: boolean }

/** At most 16 runs of a short proof are in the database, one of each kind, and every 25th of a long one; for a fifth of those a real central store serves the desk. Which kinds a short run takes is the seed's choice. */
function planOf(runs: number, random: SeededRandom): readonly Planned[] {
  const inDatabase = Math.min(Math.floor(runs / 2), Math.max(databaseKinds.length, Math.floor(runs / 25)));
  const others: readonly Planned[] = [
    ...Object.keys(mutations).map((name): Planned => ({ place: 'file', name, served: false })), ...journalKinds.map((name): Planned => ({ place: 'journal', name, served: false })),
  ];
  const [first, start] = [random.int(0, databaseKinds.length - 1), random.int(0, others.length - 1)];
  const there = Array.from({ length: inDatabase }, (_, run): Planned => ({ place: 'database', name: databaseKinds[(first + run) % databaseKinds.length] ?? '', served: run % 5 === 0 }));
  return [...there, ...Array.from({ length: runs - inDatabase }, (_, run) => others[(start + run) % others.length]).filter((one) => one !== undefined)];
}

export async function witnessRuns(runs: number, seed: number): Promise<WitnessFigures> {
  return inWitnessWorld(seed, async (world) => {
    const missed: string[] = [];
    const plan = planOf(runs, world.random);
    const run: Readonly<Record<Place, (planned: Planned) => Promise<string | null>>> = {
      database: ({ name, served }) => runInDatabase(world, name, served), journal: ({ name }) => runInJournal(world, name), file: ({ name }) => runInFile(world, name),
    };
    for (const [number, planned] of plan.entries()) {
      const found = await run[planned.place](planned);
      if (found !== null) missed.push(`run ${number + 1}, in the ${planned.place}, ${planned.name}: ${found}`);
    }
    const count = (place: Place): number => plan.filter((planned) => planned.place === place).length;
    return { missed, lines: world.whole.lines.length, inDatabase: count('database'), inJournal: count('journal') };
  });
}

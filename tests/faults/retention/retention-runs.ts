// Runs the retention proof: each case ended under a kill at another step, and at the end every file looked through for its bytes.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { bundleOf, clerk, clerkAccount, controller } from '../rig/made-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { proofSeed } from '../rig/proof-seed.ts';
import { canariesIn } from './find-bytes.ts';
import { caseFileRule } from './retention-day.ts';
import { retentionDesk, type MadeCase, type RetentionDesk } from './retention-desk.ts';
import { deskFaults, verifierFaults, type Faults } from './retention-judge.ts';
import { preparedCase, retentionOnce, type RetentionWorld } from './retention-once.ts';
import { live, retentionStore, type RetentionStore } from './retention-store.ts';

export interface RetentionCount { readonly good: number; readonly kills: number; /** Statements, writes and flushes of one whole run. */ readonly steps: number; /** Of what no run by itself can show. */ readonly atEnd: Faults }

async function desksOf(folder: string, store: RetentionStore): Promise<{ readonly writer: RetentionDesk; readonly reader: RetentionDesk; readonly openReader: () => RetentionDesk }> {
  const account = await clerkAccount();
  const central = await store.start(live);
  const { admin } = central;
  await admin.createController({ controller });
  await admin.putAccounts({ controller, accounts: [{ user: clerk.user, roles: ['contact-person'] }] });
  await admin.putCaseFileRule({ controller, ...caseFileRule });
  const open = (name: string, enrolmentCode: string): RetentionDesk => retentionDesk(join(folder, name), bundleOf({ desk: name, account, centralUrl: 'http://127.0.0.1', enrolmentCode }));
  const codes = [await admin.createEnrolmentCode({ controller, desk: 'RAT-01' }), await admin.createEnrolmentCode({ controller, desk: 'RAT-02' })] as const;
  await central.close();
  const openReader = (): RetentionDesk => open('RAT-02', codes[1]);
  return { writer: open('RAT-01', codes[0]), reader: openReader(), openReader };
}

/** The steps of a run that nothing kills, counted on a case of its own. */
async function stepsOf(world: RetentionWorld): Promise<number> {
  await preparedCase(world);
  const said = await world.store.runKilled(0);
  const steps = Number(/^steps (\d+) cases 1$/.exec(said ?? '')?.[1]);
  if (!Number.isInteger(steps)) throw new Error(`the run that was not killed said: ${String(said)}`);
  return steps;
}

/** In every second run a desk is away, and its disk is what comes back at the end. */
export const fewestRuns = 2;

async function ledgersWord(world: RetentionWorld, kept: MadeCase, ended: readonly MadeCase[], openReader: () => RetentionDesk): Promise<Faults> {
  const { folder, store, twin } = world;
  const faults: string[] = [];
  const central = await store.start(live);
  await world.reader.round(central.url, twin);
  faults.push(...deskFaults('the desk that was away', world.reader, ended));
  world.reader.close();
  // The disk of the desk that was away comes back from an old image.
  rmSync(world.reader.folder, { recursive: true });
  cpSync(join(folder, 'image'), world.reader.folder, { recursive: true });
  const again = openReader();
  await again.round(central.url, twin);
  faults.push(...deskFaults('the desk put back', again, ended));
  again.close();
  await central.close();
  const base = await store.compact([live, ...ended.map((_made, place) => `saved_${String(place + 1)}`)]);
  const left = canariesIn(base, ended.flatMap(({ canaries }) => canaries));
  if (left > 0) faults.push(`${String(left)} contents in PostgreSQL's data files`);
  // What was not to go must be found, else this search finds nothing at all.
  const found = canariesIn(base, kept.canaries);
  if (found !== kept.canaries.length) faults.push(`${String(kept.canaries.length - found)} contents of a case that stays are gone`);
  return faults;
}

export async function retentionRuns(runs: number, twin: boolean): Promise<RetentionCount> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  const place = proofFolder('retention');
  const store = await retentionStore(place.path);
  try {
    const { openReader, ...desks } = await desksOf(place.path, store);
    const world: RetentionWorld = { folder: place.path, store, ...desks, twin };
    const kept = await keptCase(world);
    const steps = await stepsOf(world);
    const ended: MadeCase[] = [];
    let [good, kills] = [0, 0];
    for (let run = 1; run <= runs; run += 1) {
      // Spread over the whole run, and a chance step within each part.
      const killAt = Math.min(steps, Math.floor(((run - 1) * steps) / runs) + random.int(1, Math.max(1, Math.floor(steps / runs))));
      const { made, faults, killed } = await retentionOnce(world, { run, killAt });
      ended.push(made);
      if (killed) kills += 1;
      if (faults.length === 0) good += 1;
      else console.log(`run ${run}, killed before step ${killAt} of ${steps}: ${faults.join('; ')}`);
    }
    const atEnd = [...await ledgersWord(world, kept, ended, openReader), ...await exported(world)];
    world.writer.close();
    return { good, kills, steps, atEnd };
  } finally {
    await store.stop();
    place.remove();
  }
}

/** A case that nobody says has expired. */
async function keptCase({ store, writer }: RetentionWorld): Promise<MadeCase> {
  const central = await store.start(live);
  const made = writer.writeCase();
  await writer.round(central.url);
  await central.close();
  return made;
}

async function exported({ folder, store }: RetentionWorld): Promise<Faults> {
  const file = join(folder, 'log.jsonl');
  await store.exportLog(file);
  return verifierFaults(file);
}

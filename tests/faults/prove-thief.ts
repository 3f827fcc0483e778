// Proves what a thief of a locked desk finds: planted texts in every file of its folder and in the memory of its host.
import { setTimeout as wait } from 'node:timers/promises';
import { answerOf } from './rig/answer-of.ts';
import { CannotTryHere } from './rig/cannot-try-here.ts';
import { startPeopleDesk } from './rig/people-desk.ts';
import { proofFolder } from './rig/proof-folder.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { plantedCanaries, type Planted } from './thief/canaries.ts';
import { needlesOf } from './thief/needles.ts';
import { scanFor, type Hit, type Scan } from './thief/scan-bytes.ts';
import { scanFolder, scanMemory, type Scanned } from './thief/scan-places.ts';
import { thiefPeople } from './thief/thief-people.ts';
import { useEverything } from './thief/use-everything.ts';

/** `people`: what the people store promises, its files; memory is then measured and told, not judged. */
export const stores = ['people'] as const;
/** guarantees.md, lock. */
const lockMilliseconds = 2000;

/** An unlocked search holds these; whatever else an open desk shows is chance. */
const seen = ['family name', 'listed street', 'silent family name'] as const;

interface Found { readonly disk: Scanned; readonly open: Scanned; readonly locked: Scanned }

function distinct(hits: readonly Hit[]): number {
  return new Set(hits.map(({ canary }) => canary)).size;
}

function tell(title: string, { hits, bytes, files }: Scanned): void {
  console.log(`${title}: ${String(distinct(hits))} canaries, ${String(hits.length)} times, in ${(bytes / 1024 ** 2).toFixed(1)} MiB${files > 0 ? `, ${String(files)} files` : ''}`);
  const groups = Map.groupBy(hits, ({ canary, encoding, place }) => `  ${canary} as ${encoding} in ${place}`);
  for (const [name, group] of [...groups].toSorted(([one], [other]) => one < other ? -1 : 1)) console.log(`${name} × ${String(group.length)}`);
}

async function once(planted: Planted, scan: Scan): Promise<Found> {
  const folder = proofFolder('thief');
  const { place, pid, desk } = await startPeopleDesk(folder.path, thiefPeople(planted));
  try {
    await useEverything(desk, planted);
    const open = scanMemory(pid, scan);
    answerOf(await desk.call('lock', {}));
    await wait(lockMilliseconds);
    return { open, locked: scanMemory(pid, scan), disk: scanFolder(place.folder, scan) };
  } finally {
    await desk.close();
    folder.remove();
  }
}

/** `runs`: desks, each with canaries of its own. Without a store both disk and memory are judged. */
export default async function proveThief(runs: number, store: string | null = null): Promise<{ readonly ok: boolean; readonly figure: string }> {
  if (process.platform !== 'linux') throw new CannotTryHere('the memory of another process is read from /proc, so the proof needs Linux');
  const seed = proofSeed();
  console.log(`seed ${String(seed)}`);
  const worst = { disk: 0, memory: 0, count: 0, blind: false };
  for (let run = 0; run < runs; run += 1) {
    const planted = plantedCanaries(seed + run);
    const found = await once(planted, scanFor(needlesOf(planted.canaries)));
    console.log(`memory while unlocked: ${String(distinct(found.open.hits))} canaries`);
    tell('disk after the lock', found.disk);
    tell('memory after the lock', found.locked);
    worst.disk = Math.max(worst.disk, distinct(found.disk.hits));
    worst.memory = Math.max(worst.memory, distinct(found.locked.hits));
    worst.count = planted.canaries.length;
    // A reader of memory that sees nothing of an open desk would see nothing of a locked one either.
    worst.blind ||= !seen.every((place) => found.open.hits.some((hit) => hit.canary === place));
  }
  if (worst.blind) return { ok: false, figure: 'the memory of the open desk did not show what its search is made of, so the locked one proves nothing' };
  const ok = worst.disk === 0 && (store === 'people' || worst.memory === 0);
  return { ok, figure: `${String(worst.disk)} hits of ${String(worst.count)} canaries on disk, ${String(worst.memory)} in memory after the lock` };
}

// One power cut under a desk's journal, and the count of confirmed lines that are missing afterwards.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CutDisk } from '../rig/cut-disk.ts';
import { nodeProgram, startOwn } from '../rig/own-process.ts';
import { confirmedLines, countMissing, writerHello, type CutCount } from './count-missing.ts';

const writerFile = join(import.meta.dirname, 'journal-writer.ts');

/**
 * The product's own journal in a process of its own; the power goes `milliseconds` after its first confirmation.
 * `twin` writes with synchronous=NORMAL. Throws when nothing was confirmed: such a cut proves nothing.
 */
export async function cutJournal(disk: CutDisk, milliseconds: number, twin: boolean): Promise<CutCount> {
  const folder = join(disk.folder, 'desk');
  mkdirSync(folder);
  const child = startOwn(nodeProgram('the journal writer', writerFile, [folder], twin ? { REKISTERITISKI_TWIN: '1' } : {}));
  const keys = writerHello.parse(JSON.parse(await child.waitFor((line) => line.startsWith('{'), 20_000)));
  await child.waitFor((line) => !line.startsWith('{'), 20_000);
  await pause(milliseconds);
  // Where power goes, nobody says anything any more; see docs/proofs.md for what a writer that goes on is told.
  child.freeze();
  disk.cut();
  await child.killTree();
  await disk.mountAgain();
  const confirmed = confirmedLines(child.said);
  if (confirmed.size === 0) throw new Error('the journal confirmed nothing before the cut');
  const count = countMissing(folder, confirmed, keys);
  rmSync(folder, { recursive: true, force: true });
  return count;
}

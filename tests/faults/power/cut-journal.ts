// One power cut under a desk's journal, and the count of confirmed lines that are missing afterwards.
import { createPublicKey } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { verifyChain } from '../../../electron/host/journal/verify-chain.ts';
import type { CutDisk } from '../rig/cut-disk.ts';
import { nodeProgram, startOwn } from '../rig/own-process.ts';

/** `fault` is null when the journal opened and verified from its first line. */
export interface CutCount { readonly confirmed: number; readonly missing: number; readonly fault: string | null }

const hello = z.strictObject({ device: z.uuid(), publicKey: z.base64() });
const writerFile = join(import.meta.dirname, 'journal-writer.ts');

function countMissing(folder: string, confirmed: ReadonlyMap<string, string>, keys: z.infer<typeof hello>): CutCount {
  const opened = openJournal(folder);
  if (!opened.ok) return { confirmed: confirmed.size, missing: confirmed.size, fault: opened.code };
  const journal = opened.value;
  try {
    const key = createPublicKey({ key: Buffer.from(keys.publicKey, 'base64'), format: 'der', type: 'spki' });
    const damage = verifyChain(journal, new Map([[keys.device, key]]));
    const held = new Map(journal.store.read((sql) => sql('SELECT id, hash FROM line').all()).map((row) => [String(row['id']), String(row['hash'])]));
    const missing = [...confirmed].filter(([id, hash]) => held.get(id) !== hash).length;
    return { confirmed: confirmed.size, missing, fault: damage === null ? null : `line ${damage.seq}: ${damage.fault}` };
  } finally {
    journal.close();
  }
}

/**
 * The product's own journal in a process of its own; the power goes `milliseconds` after its first confirmation.
 * `twin` writes with synchronous=NORMAL. Throws when nothing was confirmed: such a cut proves nothing.
 */
export async function cutJournal(disk: CutDisk, milliseconds: number, twin: boolean): Promise<CutCount> {
  const folder = join(disk.folder, 'desk');
  mkdirSync(folder);
  const child = startOwn(nodeProgram('the journal writer', writerFile, [folder], twin ? { REKISTERITISKI_TWIN: '1' } : {}));
  const keys = hello.parse(JSON.parse(await child.waitFor((line) => line.startsWith('{'), 20_000)));
  await child.waitFor((line) => !line.startsWith('{'), 20_000);
  await pause(milliseconds);
  disk.cut();
  await pause(20);
  await child.killTree();
  await disk.mountAgain();
  const confirmed = new Map(child.said.filter((line) => !line.startsWith('{')).map((line) => [line.slice(0, 36), line.slice(37)]));
  if (confirmed.size === 0) throw new Error('the journal confirmed nothing before the cut');
  const count = countMissing(folder, confirmed, keys);
  rmSync(folder, { recursive: true, force: true });
  return count;
}

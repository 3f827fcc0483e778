// Verifies an exported log from its first byte to its last, over all cores, in memory that does not grow with it.
import { open, type FileHandle } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { chunkChecker, type ChunkSetting } from './check-chunk.ts';
import { lookAgain } from './look-again.ts';
import { readChunks } from './read-chunks.ts';
import { readPreamble, type Preamble } from './read-preamble.ts';
import { stitcher } from './stitch.ts';
import type { BadEntry, Check, Counts, Verdict } from './verdict.ts';
import { checkWithCrew } from './worker-crew.ts';

export interface VerifyWish {
  readonly file: string;
  /** Threads; 0 does all in this one. Default: one per core. */
  readonly workers?: number;
  /** For a proof's twin only. */
  readonly off?: readonly Check[];
}

const pieceBytes = 1024 * 1024;
/** A file this small is done before a thread has started. */
const smallBytes = 2 * 1024 * 1024;
const nothing: Counts = { lines: 0, devices: 0, receipts: 0, erased: 0, quarantined: 0, branches: 0 };

/** Throws when the file cannot be read at all. */
export async function verifyFile({ file: path, workers, off = [] }: VerifyWish): Promise<Verdict> {
  const file = await open(path, 'r');
  try {
    const preamble = await readPreamble(file);
    if (!('log' in preamble)) return { controller: null, counts: nothing, head: null, bad: preamble };
    const small = (await file.stat()).size <= smallBytes;
    return await verifyLines(file, preamble, { workers: workers ?? (small ? 0 : availableParallelism()), off });
  } finally {
    await file.close();
  }
}

async function verifyLines(file: FileHandle, preamble: Preamble, { workers, off }: { readonly workers: number; readonly off: readonly Check[] }): Promise<Verdict> {
  const { log, devices, records, end } = preamble;
  const setting: ChunkSetting = { controller: log.controller, centralKey: log.centralKey, epochs: log.epochs, devices: devices.map(({ device, publicKey }) => [device, publicKey]), off };
  const stitch = stitcher(log, records, new Set(off));
  const chunks = readChunks(file, end, pieceBytes);
  if (workers === 0) {
    const check = chunkChecker(setting);
    for await (const { bytes } of chunks) if (!stitch.add(check(bytes))) break;
  } else {
    await checkWithCrew(chunks, setting, { workers, take: stitch.add });
  }
  const { bad, head, parents, twice, counts } = stitch.end();
  const suspect = off.includes('device-chain') ? { parents: [], twice: [] } : { parents, twice };
  const again = await lookAgain(file, preamble, { ...suspect, until: bad === null || bad.record <= records ? Number.MAX_SAFE_INTEGER : bad.record });
  return { controller: log.controller, counts: { ...counts, devices: devices.length }, head, bad: firstOf(bad, again) };
}

function firstOf(one: BadEntry | null, other: BadEntry | null): BadEntry | null {
  if (one === null || other === null) return one ?? other;
  return other.record < one.record ? other : one;
}

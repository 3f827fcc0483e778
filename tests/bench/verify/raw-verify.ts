// Times the bare work of a verified log: one Ed25519 verification and one SHA-256 of each header, by as many workers.
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { readLines } from '../../../build/verify-log/read-chunks.ts';
import { readRecord } from '../../../build/verify-log/record-forms.ts';

export interface Sample { readonly keys: readonly string[]; readonly headers: readonly Uint8Array[]; readonly signatures: readonly Uint8Array[]; readonly key: readonly number[] }

/** The first lines of a log in memory, so that the limit reads nothing. */
export async function sampleOf(path: string, count: number): Promise<Sample> {
  const file = await open(path, 'r');
  const places = new Map<string, number>();
  const keys: string[] = [];
  const [headers, signatures, key]: [Uint8Array[], Uint8Array[], number[]] = [[], [], []];
  try {
    for await (const { text } of readLines(file, 0, 1 << 20)) {
      const device = readRecord('device', text);
      if (typeof device !== 'string') places.set(device.device, keys.push(device.publicKey) - 1);
      const line = readRecord('line', text);
      if (typeof line === 'string') continue;
      headers.push(Buffer.from(line.header, 'utf8'));
      signatures.push(Buffer.from(line.signature, 'base64'));
      key.push(places.get(line.device) ?? -1);
      if (headers.length === count) break;
    }
  } finally {
    await file.close();
  }
  return { keys, headers, signatures, key };
}

function shareOf({ keys, headers, signatures, key }: Sample, part: number, parts: number): Sample {
  const mine = <T>(list: readonly T[]): T[] => list.filter((_, place) => place % parts === part);
  return { keys, headers: mine(headers), signatures: mine(signatures), key: mine(key) };
}

/** Milliseconds for one line: as the clock goes with all workers at it, and of all processors' time. */
export interface PerLine { readonly wall: number; readonly cpu: number }
interface Said { readonly good: number; readonly milliseconds: number; readonly cpuMilliseconds: number }

/** Throws when a signature does not verify: then nothing was measured. */
export async function rawPerLine(sample: Sample, workers: number): Promise<PerLine> {
  const crew = Array.from({ length: workers }, () => new Worker(new URL('./raw-worker.ts', import.meta.url)));
  try {
    const said = await Promise.all(crew.map((worker, part) => new Promise<Said>((resolve, reject) => {
      const share = shareOf(sample, part, workers);
      worker.once('error', reject);
      // The worker's only message is this one.
      worker.once('message', (one: Said) => one.good === share.headers.length ? resolve(one) : reject(new Error('a signature of the bench does not verify')));
      worker.postMessage(share);
    })));
    const lines = sample.headers.length;
    return { wall: Math.max(...said.map(({ milliseconds }) => milliseconds)) / lines, cpu: said.reduce((sum, { cpuMilliseconds }) => sum + cpuMilliseconds, 0) / lines };
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}

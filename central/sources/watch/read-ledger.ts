// Which contents were read to their end, by hash, so that the same export is never read twice, whatever its name.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAway } from '../../unless-away.ts';

export interface ReadLedger {
  readonly has: (contentHash: string) => boolean;
  /** On the disk when it answers. */
  readonly add: (contentHash: string) => Promise<void>;
}

/** One hash a line. A line that a crash cut in two is nobody's hash and is left. */
export async function openReadLedger(path: string): Promise<ReadLedger> {
  await mkdir(dirname(path), { recursive: true });
  const known = new Set(readIfThere(path).split('\n').filter((line) => /^[0-9a-f]{64}$/.test(line)));
  return {
    has: (contentHash) => known.has(contentHash),
    add: async (contentHash) => {
      const handle = await open(path, 'a', 0o600);
      try {
        // After a torn line the next one must not be glued to it.
        await handle.appendFile(`\n${contentHash}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      known.add(contentHash);
    },
  };
}

/** SHA-256 of the file, in hexadecimal. */
export async function contentHashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  // True because the stream was made without an encoding, so that it gives bytes.
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    if (isAway(fault)) return '';
    throw fault;
  }
}

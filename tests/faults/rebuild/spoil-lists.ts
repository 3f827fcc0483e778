// The ways a browser's store is lost or broken, done to the files of the desk's lists while no browser runs.
import { appendFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';

export const spoilings = ['store deleted', 'MANIFEST overwritten', 'everything but CURRENT missing', 'random bytes appended'] as const;
export type Spoiling = (typeof spoilings)[number];

/** After these three nothing of the lists can be read, so a proof may ask that they came from the journal. */
export const beyondReading: ReadonlySet<Spoiling> = new Set(['store deleted', 'MANIFEST overwritten', 'everything but CURRENT missing']);

function noise(random: SeededRandom, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

/** Where Chromium keeps the lists of a desk's origin. */
export function listsFolder(profile: string, port: number): string {
  return join(profile, 'Default', 'IndexedDB', `http_127.0.0.1_${port}.indexeddb.leveldb`);
}

/** Throws when there is no store: then nothing would be tried. */
export function spoilLists(folder: string, spoiling: Spoiling, random: SeededRandom): void {
  if (!existsSync(folder)) throw new Error('the browser has kept no lists to spoil');
  const files = readdirSync(folder).map((name) => ({ name, path: join(folder, name) }));
  switch (spoiling) {
    case 'store deleted':
      rmSync(folder, { recursive: true });
      break;
    case 'MANIFEST overwritten':
      for (const { path } of files.filter(({ name }) => name.startsWith('MANIFEST'))) writeFileSync(path, noise(random, statSync(path).size + 64));
      break;
    case 'everything but CURRENT missing':
      for (const { path } of files.filter(({ name }) => name !== 'CURRENT')) rmSync(path);
      break;
    case 'random bytes appended':
      for (const { path } of files.filter(({ name }) => /MANIFEST|\.log$|\.ldb$/.test(name))) appendFileSync(path, noise(random, random.int(1, 4096)));
      break;
  }
}

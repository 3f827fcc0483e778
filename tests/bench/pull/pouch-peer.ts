// The pull bench's peer: PouchDB on LevelDB replicates the same lines from its own server.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { nodeProgram, startOwn } from '../../faults/rig/own-process.ts';
import type { Pouch } from './pouch-types.ts';

export interface Puller {
  /** Milliseconds of one first sync into an empty store. Throws unless every line arrived. */
  readonly pull: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface PulledLog { readonly folder: string; readonly linesFile: string; readonly lines: number }

const fillMilliseconds = 600_000;
/** Its default is 100 documents; this is quicker, so the peer is measured at its better. */
const batchSize = 1000;

export async function pouchPeer({ folder, linesFile, lines }: PulledLog): Promise<Puller> {
  const server = startOwn(nodeProgram('the PouchDB server', join(import.meta.dirname, 'pouch-server.ts'), [join(folder, 'pouch-server'), linesFile]));
  const { port } = z.object({ port: z.int() }).parse(JSON.parse(await server.waitFor((line) => line.startsWith('{'), fillMilliseconds)));
  // True for the calls used here, by PouchDB's own documentation.
  const PouchDB = createRequire(import.meta.url)('pouchdb') as Pouch;
  const target = join(folder, 'pouch-desk');
  mkdirSync(target);
  return {
    pull: async () => {
      const place = mkdtempSync(join(target, 'desk-'));
      const Stored = PouchDB.defaults({ prefix: `${place}/` });
      const began = performance.now();
      const desk = new Stored('log');
      await desk.replicate.from(`http://127.0.0.1:${port}/log`, { batch_size: batchSize });
      const milliseconds = performance.now() - began;
      const { doc_count: count } = await desk.info();
      await desk.close();
      rmSync(place, { recursive: true, force: true });
      if (count !== lines) throw new Error(`PouchDB has ${count} of ${lines} documents`);
      return milliseconds;
    },
    close: () => server.end(),
  };
}

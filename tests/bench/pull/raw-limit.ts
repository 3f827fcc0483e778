// The limit of the pull bench: the same bytes over HTTP, cut into lines, put into a bare SQLite table; nothing parsed, nothing verified.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { nodeProgram, startOwn } from '../../faults/rig/own-process.ts';
import type { Puller, PulledLog } from './pouch-peer.ts';

const perCommit = 500;
const newLine = 10;

/** Whole lines of a byte stream; what follows the last line break is dropped. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const part of body) {
    const all = Buffer.concat([rest, part]);
    let from = 0;
    for (let end = all.indexOf(newLine, from); end !== -1; end = all.indexOf(newLine, from)) {
      yield all.subarray(from, end);
      from = end + 1;
    }
    rest = all.subarray(from);
  }
}

async function insertAll(db: DatabaseSync, body: AsyncIterable<Uint8Array>): Promise<number> {
  const insert = db.prepare('INSERT INTO line (bytes) VALUES (?)');
  let count = 0;
  db.exec('BEGIN IMMEDIATE');
  for await (const line of linesOf(body)) {
    insert.run(line);
    count += 1;
    if (count % perCommit === 0) db.exec('COMMIT; BEGIN IMMEDIATE');
  }
  db.exec('COMMIT');
  return count;
}

/** Same settings and the same lines a commit as the journal. `linesFile` holds central's own answer, first and last line included. */
export async function rawLimit({ folder, linesFile, lines }: PulledLog): Promise<Puller> {
  const server = startOwn(nodeProgram('the raw server', join(import.meta.dirname, 'raw-server.ts'), [linesFile]));
  const { port } = z.object({ port: z.int() }).parse(JSON.parse(await server.waitFor((line) => line.startsWith('{'), 20_000)));
  return {
    pull: async () => {
      const place = mkdtempSync(join(folder, 'raw-'));
      const began = performance.now();
      const db = new DatabaseSync(join(place, 'raw.db'), { timeout: 0 });
      db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
      const { body } = await fetch(`http://127.0.0.1:${port}/`);
      if (body === null) throw new Error('the raw server answered nothing');
      const count = await insertAll(db, body);
      const milliseconds = performance.now() - began;
      db.close();
      rmSync(place, { recursive: true, force: true });
      if (count !== lines + 2) throw new Error(`the raw way has ${count} of ${lines + 2} lines`);
      return milliseconds;
    },
    close: () => server.end(),
  };
}

// The pull bench's peer as a process of its own: PouchDB Server (express-pouchdb) on LevelDB, filled with the same lines as documents.
import { createReadStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { z } from 'zod';
import type { Pouch } from './pouch-types.ts';

const [folder = '', linesFile = ''] = process.argv.slice(2);
const documentOf = z.object({ line: z.object({ header: z.string() }) }).loose();
const perBatch = 1000;

interface Listening { readonly listen: (port: number, host: string, ready: () => void) => { readonly address: () => { readonly port: number } } }

const require = createRequire(import.meta.url);
// True for the calls used here, by the packages' own documentation; they ship no types.
const PouchDB = require('pouchdb') as Pouch;
// As above; what it gives is an app of the Express it was built for, which the Express beside it is not.
const expressPouch = require('express-pouchdb') as (pouch: unknown, options: object) => Listening;

mkdirSync(folder, { recursive: true });
const Stored = PouchDB.defaults({ prefix: `${folder}/` });
const log = new Stored('log');
let batch: object[] = [];
const flush = async (): Promise<void> => {
  await log.bulkDocs(batch);
  batch = [];
};
for await (const text of createInterface({ input: createReadStream(linesFile) })) {
  const document = documentOf.safeParse(JSON.parse(text));
  if (!document.success) continue;
  batch.push({ _id: String(batch.length).padStart(4, '0') + document.data.line.header.slice(12, 48), ...document.data });
  if (batch.length === perBatch) await flush();
}
await flush();
const app = expressPouch(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log.txt') });
const server = app.listen(0, '127.0.0.1', () => { process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`); });

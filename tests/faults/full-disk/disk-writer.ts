// Writes to a journal with a reserve on a disk that fills up, and says each line's id once it is saved, and each refusal.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { appendLines, type LineDraft } from '../../../electron/host/journal/append-lines.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { createReserve } from '../../../electron/host/journal/reserve.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
/** The twin: says a line saved while its transaction is still open. */
const twin = process.env['REKISTERITISKI_TWIN'] === '1';

function early(journal: Journal): Journal {
  const write: Journal['store']['write'] = (work) => journal.store.write((sql) => {
    const value = work(sql);
    for (const row of sql("SELECT header ->> 'id' AS id, hash FROM line ORDER BY seq DESC LIMIT 1").all()) say(`${String(row['id'])} ${String(row['hash'])}`);
    return value;
  });
  return { ...journal, store: { ...journal.store, write } };
}

const reserve = createReserve(folder);
const opened = openJournal(folder, { reserve });
if (!opened.ok) throw new Error(opened.code);
await reserve.make();
const journal = twin ? early(opened.value) : opened.value;
const pair = generateKeyPairSync('ed25519');
const writer = { controller: 'tampere', device: randomUUID(), privateKey: pair.privateKey, contentKey: randomBytes(32), actor: 'liisa', lease: 'proof', wallTime: new Date().toISOString() };
say(JSON.stringify({ device: writer.device, publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }));
/** Bounded: the proof ends this process long before. */
for (let round = 0; round < 200_000; round += 1) {
  const draft: LineDraft = { type: 'request-logged', caseId: randomUUID(), basedOn: [], content: { words: randomBytes(2000).toString('hex') } };
  const appended = appendLines(journal, [draft], writer);
  if (!appended.ok) say(`{"refused":"${appended.code}"}`);
  else if (!twin) for (const line of appended.value) say(`${line.id} ${line.hash}`);
  await pause(appended.ok ? 1 : 5);
}

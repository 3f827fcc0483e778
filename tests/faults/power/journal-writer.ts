// Writes to a journal without pause and says each line's id once the append has answered; the power proof cuts its disk.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { appendLines, type LineDraft } from '../../../electron/host/journal/append-lines.ts';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';

/** A refused write is tried again, so that a confirmation after the cut would be caught as a lost line. */
const triesAfterRefusal = 50;

function drafts(count: number): readonly LineDraft[] {
  return Array.from({ length: count }, () => ({ type: 'request-logged', caseId: randomUUID(), basedOn: [], content: { words: randomBytes(300).toString('hex') } }));
}

function say(line: string): void {
  // Straight to the pipe: what was said must have left this process when it is killed.
  writeSync(1, `${line}\n`);
}

const [folder = ''] = process.argv.slice(2);
const twin = process.env['REKISTERITISKI_TWIN'] === '1';
const opened = openJournal(folder, twin ? { synchronous: 'NORMAL' } : {});
if (!opened.ok) throw new Error(opened.code);
const pair = generateKeyPairSync('ed25519');
const writer = {
  controller: 'tampere', device: randomUUID(), privateKey: pair.privateKey, contentKey: randomBytes(32),
  actor: 'liisa', lease: 'proof', wallTime: new Date().toISOString(),
};
say(JSON.stringify({ device: writer.device, publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }));
for (let round = 0, refusals = 0; refusals < triesAfterRefusal; round += 1) {
  const appended = appendLines(opened.value, drafts(1 + round % 3), writer);
  if (appended.ok) for (const line of appended.value) say(`${line.id} ${line.hash}`);
  else refusals += 1;
}

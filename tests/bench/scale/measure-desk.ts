// Measures what a line and a person take on a desk's disk: `node tests/bench/scale/measure-desk.ts [lines] [people]`.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPeople } from '../../../electron/host/people/people.ts';
import { sessionKeys } from '../../../electron/host/vault/session-keys.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { person, type Person } from '../../../shared/registers/person.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { proofFolder } from '../../faults/rig/proof-folder.ts';
import { rowsOfPerson } from '../../people/made-exports.ts';
import { madeHead } from '../../people/made-register.ts';
import { fillJournal } from '../append/fill-journal.ts';
import { personOf } from '../open/person-of.ts';

const [lines = 20_000, persons = 2000] = process.argv.slice(2).map(Number);

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

const whole = person.strip();
const { items } = personOf(rowsOfPerson);

function made(running: number): Person {
  return whole.parse({ ...madeHead(7, running), items });
}

const folder = proofFolder('measure-desk');
const [journal, store] = [join(folder.path, 'journal'), join(folder.path, 'people')];
for (const place of [journal, store]) mkdirSync(place);
fillJournal(journal, lines);
console.log(`a line on the desk: ${(bytesIn(journal) / lines).toFixed(0)} bytes`);
const people = openPeople(store);
people.unlock(sessionKeys(createHash('sha256').update('measure-desk').digest()));
for (let from = 0; from < persons; from += 500) {
  people.bring(Array.from({ length: Math.min(500, persons - from) }, (_, at) => ({ position: from + at + 1, person: made(from + at) })), '2026-11-20T05:00:00.000Z', { today: answerOf(parseLocalDate('2026-11-22')), customerNumberPattern: '^\\d{7}$' });
}
people.close();
console.log(`a person of ${String(rowsOfPerson)} records on the desk: ${(bytesIn(store) / persons).toFixed(0)} bytes`);
folder.remove();

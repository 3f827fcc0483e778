// The product: its sealed people store, opened as at unlock, asked as the bridge call asks it: rows opened and masked.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { maskedRow } from '../../../electron/host/people/masked-row.ts';
import { openPeople } from '../../../electron/host/people/people.ts';
import { searchPeople } from '../../../electron/host/people/search-people.ts';
import { boundMemory } from '../../../electron/shells/bound-memory.ts';
import { openBytes } from '../../../electron/host/vault/seal-bytes.ts';
import { sessionKeys } from '../../../electron/host/vault/session-keys.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { person as personSchema, type Person } from '../../../shared/registers/person.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { madeHead } from '../../people/made-register.ts';
import { median } from '../append/figures.ts';
import { rowsMax, type MakeEngine } from './find-engine.ts';

const rules = { today: answerOf(parseLocalDate('2026-11-22')), customerNumberPattern: '^\\d{7}$' };
const page = 500;
const rounds = 5;

const personWithItems = personSchema.strip();

function madePerson(seed: number, running: number): Person {
  return personWithItems.parse({ ...madeHead(seed, running), items: [] });
}

/** Reads and opens what the unlock opens, and does nothing with it. */
function readBare(folder: string, key: Buffer): number {
  const db = new DatabaseSync(join(folder, 'people.db'), { readOnly: true });
  const began = performance.now();
  for (const row of db.prepare('SELECT id, sealed FROM search_segment').all()) {
    const sealed = row['sealed'];
    if (!(sealed instanceof Uint8Array) || openBytes(key, `search:${String(row['id'])}`, sealed) === null) throw new Error('a segment does not open');
  }
  const took = performance.now() - began;
  db.close();
  return took;
}

export const rootOf = (seed: number): Buffer => createHash('sha256').update(`find ${String(seed)}`).digest();

/** Brings the register to the folder's store; in a process of its own, whose memory is not the desk's. */
export const ownFill: MakeEngine = async ({ seed, size, folder }) => {
  // As the host does when its process starts.
  boundMemory();
  const people = openPeople(folder);
  people.unlock(sessionKeys(rootOf(seed)));
  for (let from = 0; from < size; from += page) {
    people.bring(Array.from({ length: Math.min(page, size - from) }, (_, at) => ({ position: from + at + 1, person: madePerson(seed, from + at) })), '2026-11-20T05:00:00.000Z', rules);
  }
  people.close();
  return Promise.resolve({ find: () => [], unlocking: null, close: () => undefined });
};

/** The folder is filled already. */
export const ownSearch: MakeEngine = async ({ seed, folder }) => {
  const [unlocks, limits]: [number[], number[]] = [[], []];
  let people = openPeople(folder);
  for (let round = 0; round <= rounds; round += 1) {
    people.close();
    const bare = readBare(folder, sessionKeys(rootOf(seed)).people);
    people = openPeople(folder);
    const began = performance.now();
    people.unlock(sessionKeys(rootOf(seed)));
    people.search({ words: ['x'], birthDate: null, limit: 1 });
    // The first round warms up.
    if (round > 0) unlocks.push(performance.now() - began);
    if (round > 0) limits.push(bare);
  }
  const find = (text: string): readonly string[] => {
    const found = searchPeople(people, { query: text, scanned: false, limit: rowsMax }, rules);
    return found.ok ? found.value.hits.map((hit) => maskedRow(hit, people.namesakes(hit.row)).personKey) : [];
  };
  return Promise.resolve({ find, unlocking: { unlock: median(unlocks), limit: median(limits) }, close: () => { people.close(); } });
};

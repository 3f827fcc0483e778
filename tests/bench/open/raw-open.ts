// The limit of opening a person: the same sealed bytes read from the same kind of store and decrypted, beside one bare durable commit.
import { copyFileSync } from 'node:fs';
import { createDecipheriv } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aboutPart } from '../../../electron/host/people/seal-person.ts';
import { sessionKeys } from '../../../electron/host/vault/session-keys.ts';
import type { DeskPlace } from '../../faults/rig/own-desk.ts';

export interface RawOpen {
  /** Answers how many plain bytes came out. */
  readonly head: () => number;
  readonly records: () => number;
  readonly close: () => void;
}

function plainBytes(key: Buffer, about: string, sealed: Uint8Array): number {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(12, -16));
  decipher.final();
  return plain.length;
}

function sealedOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error('a people row holds no bytes');
  return value;
}

/** Of a copy of the store, so that the host has its own for itself; nothing is parsed. */
export function openRaw(place: DeskPlace, rootKey: Buffer, personKey: string): RawOpen {
  const file = join(place.folder, '..', 'raw-people.db');
  copyFileSync(join(place.folder, 'people.db'), file);
  const db = new DatabaseSync(file);
  const { people } = sessionKeys(Buffer.from(rootKey));
  const head = db.prepare('SELECT position, head FROM person WHERE person_key = ?');
  const chunks = db.prepare('SELECT sealed FROM item_chunk WHERE person_key = ? ORDER BY chunk');
  const position = Number(head.get(personKey)?.['position']);
  const openedHead = (): number => plainBytes(people, aboutPart({ personKey, position, chunk: 'head' }), sealedOf(head.get(personKey)?.['head']));
  return {
    head: openedHead,
    records: () => openedHead() + chunks.all(personKey).reduce((sum, row, chunk) => sum + plainBytes(people, aboutPart({ personKey, position, chunk }), sealedOf(row['sealed'])), 0),
    close: () => db.close(),
  };
}

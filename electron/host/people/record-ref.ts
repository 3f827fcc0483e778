// How decisions and windows name one record: the source's own id may be a metering point or a number that tells of a person.
import { createHmac, hash } from 'node:crypto';
import type { Item } from '../../../shared/registers/person.ts';

/** The same record has the same reference at every desk, whatever else changed; 16 hexadecimal digits. */
export function recordRef({ system, category, recordId }: Pick<Item, 'system' | 'category' | 'recordId'>): string {
  return hash('sha256', JSON.stringify([system, category, recordId]), 'hex').slice(0, 16);
}

/**
 * What the record says, as a mark that every desk of the controller makes alike; 16 hexadecimal digits. Keyed: of a short text, a
 * number or a code a bare hash would be guessed in seconds (guarantees.md). The order of the fields is the profile's, not the record's.
 * `isRunning`: a month of readings that every import makes longer, and whose readings say nothing new for that.
 */
export function textMark(key: Buffer, item: Item, isRunning = false): string {
  const fields = item.fields.map((field) => [field.key, field.value]).toSorted(([one = ''], [other = '']) => (one < other ? -1 : Number(one > other)));
  const said = JSON.stringify(['record-text', recordRef(item), fields, isRunning ? null : item.series ?? null, item.goneAt !== undefined]);
  return createHmac('sha256', key).update(said, 'utf8').digest('hex').slice(0, 16);
}

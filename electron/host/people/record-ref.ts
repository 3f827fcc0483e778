// How decisions and windows name one record: the source's own id may be a metering point or a number that tells of a person.
import { hash } from 'node:crypto';
import type { Item } from '../../../shared/registers/person.ts';

/** The same record has the same reference at every desk, whatever else changed; 16 hexadecimal digits. */
export function recordRef({ system, category, recordId }: Pick<Item, 'system' | 'category' | 'recordId'>): string {
  return hash('sha256', JSON.stringify([system, category, recordId]), 'hex').slice(0, 16);
}

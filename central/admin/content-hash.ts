// Whether a person changed between imports: everything but when it was brought.
import { createHash } from 'node:crypto';
import type { Person } from '../../shared/registers/person.ts';

/** SHA-256 of the person without `broughtAt`, which every import sets anew: else each import would send everybody to every desk again. */
export function contentHash(person: Person): Buffer {
  const content = { ...person, items: person.items.map(({ system, category, recordId, fields }) => ({ system, category, recordId, fields })) };
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest();
}

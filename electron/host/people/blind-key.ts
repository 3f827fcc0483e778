// Keyed digests of what people are looked up by: without the index key they cannot be guessed back (guarantees.md, "An unkeyed hash").
import { createHmac } from 'node:crypto';
import { lookupsOfPerson, type Lookup, type LookupRules } from '../../../shared/registers/lookup.ts';
import type { Person } from '../../../shared/registers/person.ts';

export function digestOf(key: Buffer, { kind, value }: Lookup): string {
  return createHmac('sha256', key).update(`${kind}:${value}`, 'utf8').digest('hex').slice(0, 32);
}

/** Every digest a person is found by. */
export function digestsOf(key: Buffer, person: Omit<Person, 'items'>, rules: LookupRules): readonly string[] {
  return [...new Set(lookupsOfPerson(person, rules).map((lookup) => digestOf(key, lookup)))];
}

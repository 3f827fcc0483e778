// To whom a person's data was given, from the records of disclosures among their items; the items stay closed where there are none.
import { disclosureCategories, disclosuresIn, type Disclosure } from '../../../shared/rules/recipient-ledger.ts';
import type { HostParts } from '../host-parts.ts';
import type { PersonHead } from '../people/person-head.ts';

export function disclosuresOf({ people, bundle: { profile } }: Pick<HostParts, 'people' | 'bundle'>, { personKey, holdings }: PersonHead): readonly Disclosure[] {
  const codes = disclosureCategories(profile);
  return holdings.some(({ category }) => codes.has(category)) ? disclosuresIn(people.items(personKey), profile) : [];
}

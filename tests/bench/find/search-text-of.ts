// A made person as the peers index them: all that a clerk may type in one field, folded as the product folds.
import { foldSearchText } from '../../../shared/formats/search-text.ts';
import type { PersonHead } from '../../../electron/host/people/person-head.ts';

export function searchTextOf(head: PersonHead): string {
  const places = head.nonDisclosure ? '' : head.addresses.map(({ street, postcode, town }) => `${street} ${postcode} ${town}`).join(' ');
  const numbers = [head.identityCode?.replace(/[^0-9A-Z]/g, '') ?? '', ...head.customerNumbers, ...head.meteringPoints, ...head.phones].join(' ');
  return foldSearchText(`${[head.familyName, head.givenNames, ...head.otherNames ?? []].join(' ')} ${places} ${numbers}`);
}

/** A number loses its sign, as in the index; words are folded. */
export function queryTextOf(text: string): string {
  return foldSearchText(/^\d{6}[-+A-Y]\d{3}[0-9A-Y]$/.test(text) ? text.replace(/[-+]/, '') : text);
}

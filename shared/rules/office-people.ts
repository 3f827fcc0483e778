// Whose customers a person is among: decides which desks hold a person under the offline scope "office".
import { foldSearchText } from '../formats/search-text.ts';
import type { Person } from '../registers/person.ts';
import type { ServedArea } from '../registers/served-area.ts';

/**
 * True when any address lies in the area: its postcode begins with one of the area's, or its town is one of them (case,
 * accents and hyphens do not count). Whoever has no known place is of every office, since each may be asked for them; so is a person
 * under non-disclosure, because which office holds them would tell where they are.
 */
export function isOfOffice({ addresses, nonDisclosure }: Pick<Person, 'addresses' | 'nonDisclosure'>, area: ServedArea): boolean {
  if (nonDisclosure) return true;
  const places = addresses.map(({ postcode, town }) => ({ postcode: postcode.replace(/^FI-?/i, '').trim(), town: foldSearchText(town) })).filter(({ postcode, town }) => postcode !== '' || town !== '');
  if (places.length === 0) return true;
  const towns = new Set(area.towns.map(foldSearchText));
  return places.some(({ postcode, town }) => towns.has(town) || area.postcodes.some((beginning) => postcode.startsWith(beginning)));
}

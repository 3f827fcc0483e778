// What of a person leads to where they live or are: the one place where it is left out under non-disclosure (experience-rules.md 11).
import { mayShow, type ShownPlace } from '../../../shared/rules/disclosure.ts';
import type { PersonHead } from './person-head.ts';

export type Places = Pick<PersonHead, 'addresses' | 'phones' | 'emails' | 'meteringPoints'> & { readonly town: string | null };

/** Everything that may stand in `where`: on a screen, a label, a letter. */
export function placesOf({ nonDisclosure, addresses, phones, emails, meteringPoints }: PersonHead, where: ShownPlace): Places {
  return {
    addresses: mayShow('address', where, nonDisclosure) ? addresses : [],
    phones: mayShow('phone', where, nonDisclosure) ? phones : [],
    emails: mayShow('email', where, nonDisclosure) ? emails : [],
    meteringPoints: mayShow('metering-point', where, nonDisclosure) ? meteringPoints : [],
    town: mayShow('town', where, nonDisclosure) ? addresses[0]?.town ?? null : null,
  };
}

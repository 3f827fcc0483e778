// Record fields as the screen may show them: of a person under non-disclosure nothing that leads to a place leaves the host (experience-rules.md 11, 12).
import type { Field } from '../../../shared/registers/controller.ts';
import { mayShow } from '../../../shared/rules/disclosure.ts';
import type { PersonHead } from './person-head.ts';

const placeKeys: ReadonlySet<string> = new Set(['street', 'postcode', 'town', 'country', 'phone', 'caller', 'email', 'locator', 'metering-point', 'site', 'connection', 'east', 'north', 'place', 'building', 'ip-address', 'grid-area', 'housing', 'camera']);
/** Shorter pieces stand in too many harmless texts. */
const shortest = 4;

/** Null: not shown. A free text is withheld too when it names a place that the register knows of the person. */
export function placeFree(head: PersonHead): (field: Pick<Field, 'key' | 'format'>, value: string) => string | null {
  if (mayShow('address', 'screen', head.nonDisclosure)) return (_field, value) => value;
  const known = [...head.addresses.flatMap(({ street, postcode, town }) => [street, postcode, town]), ...head.phones, ...head.emails, ...head.meteringPoints]
    .map((text) => text.trim().toLowerCase()).filter((text) => text.length >= shortest);
  return ({ key, format }, value) => {
    const lower = value.toLowerCase();
    return format === 'phone' || placeKeys.has(key) || known.some((text) => lower.includes(text)) ? null : value;
  };
}

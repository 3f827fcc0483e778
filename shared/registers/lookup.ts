// The numbers a person is looked up by, each in its one form, so that what was typed and what a register holds meet.
import { parseCustomerNumber } from '../formats/customer-number.ts';
import { parseIdentityCode } from '../formats/identity-code.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { parseMeteringPoint } from '../formats/metering-point.ts';
import { parsePhone } from '../formats/phone.ts';
import type { Person } from './person.ts';

export const lookupKinds = ['identity-code', 'customer-number', 'metering-point', 'phone'] as const;
export type LookupKind = (typeof lookupKinds)[number];
export interface LookupRules { readonly today: LocalDate; readonly customerNumberPattern: string }
export interface Lookup { readonly kind: LookupKind; readonly value: string }

/** A value that its format refuses is still found as it was written, without spaces. */
function asWritten(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** What the text is as this kind of number, in its one form; null when its format refuses it. */
export function formOf(kind: LookupKind, text: string, rules: LookupRules): string | null {
  switch (kind) {
    case 'identity-code': {
      const code = parseIdentityCode(text, { today: rules.today, allowTemporary: true, source: 'stored' });
      return code.ok ? code.value : null;
    }
    case 'customer-number': {
      const number = parseCustomerNumber(text, rules.customerNumberPattern);
      return number.ok ? number.value : null;
    }
    case 'metering-point': {
      const point = parseMeteringPoint(text);
      return point.ok ? point.value.code : null;
    }
    case 'phone': {
      const phone = parsePhone(text);
      return phone.ok ? phone.value : null;
    }
  }
}

export function lookupOf(kind: LookupKind, text: string, rules: LookupRules): Lookup {
  return { kind, value: formOf(kind, text, rules) ?? asWritten(text) };
}

/** The lookups one typed value can mean, the surest first: a short number may be a customer number, an old metering point and a phone. */
export function lookupsOf(text: string, rules: LookupRules): readonly Lookup[] {
  if (formOf('identity-code', text, rules) !== null) return [lookupOf('identity-code', text, rules)];
  return [lookupOf('customer-number', text, rules), lookupOf('metering-point', text, rules), lookupOf('phone', text, rules)];
}

/**
 * Everything a person is found by. A person under non-disclosure is not found by a metering point: it is
 * a place, and finding a name by a place is what the ban forbids.
 */
export function lookupsOfPerson(person: Pick<Person, 'identityCode' | 'customerNumbers' | 'meteringPoints' | 'phones' | 'nonDisclosure'>, rules: LookupRules): readonly Lookup[] {
  return [
    ...(person.identityCode === null ? [] : [lookupOf('identity-code', person.identityCode, rules)]),
    ...person.customerNumbers.map((text) => lookupOf('customer-number', text, rules)),
    ...(person.nonDisclosure ? [] : person.meteringPoints.map((text) => lookupOf('metering-point', text, rules))),
    ...person.phones.map((text) => lookupOf('phone', text, rules)),
  ];
}

// Keyed digests of what people are looked up by: without the index key they cannot be guessed back (guarantees.md, "An unkeyed hash").
import { createHmac } from 'node:crypto';
import { parseCustomerNumber } from '../../../shared/formats/customer-number.ts';
import { parseIdentityCode } from '../../../shared/formats/identity-code.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseMeteringPoint } from '../../../shared/formats/metering-point.ts';
import { parsePhone } from '../../../shared/formats/phone.ts';
import type { Person } from '../../../shared/registers/person.ts';

export type LookupKind = 'identity-code' | 'customer-number' | 'metering-point' | 'phone';
export interface LookupRules { readonly today: LocalDate; readonly customerNumberPattern: string }
export interface Lookup { readonly kind: LookupKind; readonly value: string }

export function digestOf(key: Buffer, { kind, value }: Lookup): string {
  return createHmac('sha256', key).update(`${kind}:${value}`, 'utf8').digest('hex').slice(0, 32);
}

/** A value that its format refuses is still found as it was written, without spaces. */
function asWritten(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** The lookups one written value can mean, the surest first. A short number may be a customer number, an old metering point and a phone. */
export function lookupsOf(text: string, rules: LookupRules): readonly Lookup[] {
  const identity = parseIdentityCode(text, { today: rules.today, allowTemporary: true, source: 'stored' });
  if (identity.ok) return [{ kind: 'identity-code', value: identity.value }];
  const customer = parseCustomerNumber(text, rules.customerNumberPattern);
  const metering = parseMeteringPoint(text);
  const phone = parsePhone(text);
  return [
    { kind: 'customer-number', value: customer.ok ? customer.value : asWritten(text) },
    { kind: 'metering-point', value: metering.ok ? metering.value.code : asWritten(text) },
    ...(phone.ok ? [{ kind: 'phone', value: phone.value } as const] : []),
  ];
}

function only(kind: LookupKind, text: string, rules: LookupRules): Lookup {
  return lookupsOf(text, rules).find((lookup) => lookup.kind === kind) ?? { kind, value: asWritten(text) };
}

/**
 * Every digest a person is found by. A person under non-disclosure is not found by a metering point: it is
 * a place, and finding a name by a place is what the ban forbids.
 */
export function digestsOf(key: Buffer, person: Omit<Person, 'items'>, rules: LookupRules): readonly string[] {
  const lookups = [
    ...(person.identityCode === null ? [] : [only('identity-code', person.identityCode, rules)]),
    ...person.customerNumbers.map((text) => only('customer-number', text, rules)),
    ...(person.nonDisclosure ? [] : person.meteringPoints.map((text) => only('metering-point', text, rules))),
    ...person.phones.map((text) => only('phone', text, rules)),
  ];
  return [...new Set(lookups.map((lookup) => digestOf(key, lookup)))];
}

// What a joined person is found by and called, from everything the sources say about whose their records are.
import { birthDateOf, parseIdentityCode } from '../../shared/formats/identity-code.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { parsePhone } from '../../shared/formats/phone.ts';
import { searchTokens } from '../../shared/formats/search-text.ts';
import type { ControllerId, PersonKey } from '../../shared/formats/ids.ts';
import type { Address, Person } from '../../shared/registers/person.ts';
import { language, type Language } from '../../shared/registers/words.ts';
import type { ColumnRole } from '../../shared/registers/source-profile.ts';
import { nameOf } from './person-name.ts';
import type { SubjectSigns } from './pipeline/subject-book.ts';

/** What one file says of the person in one way; `first` is the least of the records that say it, `gone` when none of them is in the source any more. */
export interface Saying extends SubjectSigns { readonly systemRank: number; readonly nameRank: number; readonly file: string; readonly first: string; readonly gone: boolean }

export type PersonHead = Omit<Person, 'items'>;
export interface PersonBuilding { readonly personKey: PersonKey; readonly controller: ControllerId; readonly today: LocalDate }

/** Search keys are cut at the limits of the person schema; the items hold every value all the same. No order of `given` changes the head. */
export function buildHead(given: readonly Saying[], { personKey, controller, today }: PersonBuilding): PersonHead {
  const rows = given.toSorted((one, other) => Number(one.gone) - Number(other.gone) || one.systemRank - other.systemRank || compare(one.file, other.file) || compare(one.first, other.first));
  const named = rows.toSorted((one, other) => Number(one.gone) - Number(other.gone) || one.nameRank - other.nameRank);
  const identityCode = rows.find((row) => row.identityCode !== null)?.identityCode ?? null;
  return {
    personKey, controller, ...namesFrom(named), identityCode, birthDate: birthDate(identityCode, named, today), language: languageFrom(named),
    phones: each(named, 'phone', 50).map(storedPhone).filter(isFirst),
    emails: each(named, 'email', 50),
    addresses: addressesOf(named),
    customerNumbers: keys(rows, ({ customerNumber }) => customerNumber, 200),
    meteringPoints: keys(rows, ({ meteringPoint }) => meteringPoint, 500),
    // Also from a record that its source no longer has: the mark protects a life, and only a source that says otherwise ends it.
    nonDisclosure: rows.some(({ roles }) => roles['non-disclosure'] === 'true'),
  };
}

/** The name in use, and every other that a record gives, one that the source no longer has included: a person comes by the name of then, too. */
function namesFrom(named: readonly Saying[]): Pick<Person, 'familyName' | 'givenNames' | 'otherNames'> {
  const inUse = nameFrom(named);
  const known = new Set(searchTokens(`${inUse.familyName} ${inUse.givenNames}`));
  const others = new Map<string, string>();
  for (const name of [...named.map(nameOf), ...named.flatMap(({ roles }) => roles['former-family-name'] ?? [])]) {
    const words = [...new Set(searchTokens(name))];
    if (words.some((word) => !known.has(word))) others.set(words.toSorted().join(' '), others.get(words.toSorted().join(' ')) ?? name);
  }
  return others.size === 0 ? inUse : { ...inUse, otherNames: [...others.values()].slice(0, 50) };
}

// A full name is not cut into parts: where the family name ends is a guess.
function nameFrom(named: readonly Saying[]): Pick<Person, 'familyName' | 'givenNames'> {
  const bearer = named.find(({ roles }) => roles['family-name'] !== undefined || roles['given-names'] !== undefined);
  if (bearer !== undefined) return { familyName: bearer.roles['family-name'] ?? '', givenNames: bearer.roles['given-names'] ?? '' };
  return { familyName: named.find(({ roles }) => roles['full-name'] !== undefined)?.roles['full-name'] ?? '', givenNames: '' };
}

function birthDate(identityCode: string | null, named: readonly Saying[], today: LocalDate): string | null {
  const code = parseIdentityCode(identityCode, { today, allowTemporary: true, source: 'stored' });
  return code.ok ? birthDateOf(code.value) : named.find(({ roles }) => roles['birth-date'] !== undefined)?.roles['birth-date'] ?? null;
}

function languageFrom(named: readonly Saying[]): Language {
  const known = language.safeParse(named.find(({ roles }) => roles.language !== undefined)?.roles.language);
  return known.success ? known.data : 'fi';
}

function addressesOf(named: readonly Saying[]): Address[] {
  const found = named.filter(({ roles }) => roles.street !== undefined)
    .map(({ roles }) => ({ street: roles.street ?? '', postcode: roles.postcode ?? '', town: roles.town ?? '' }));
  return [...new Map(found.map((address) => [JSON.stringify(address), address])).values()].slice(0, 50);
}

/** E.164 where it is a number, else as it came. */
function storedPhone(text: string): string {
  const phone = parsePhone(text);
  return phone.ok ? phone.value : text;
}

function each(named: readonly Saying[], role: ColumnRole, max: number): string[] {
  return named.flatMap(({ roles }) => roles[role] ?? []).filter(isFirst).slice(0, max);
}

function keys(rows: readonly Saying[], keyOf: (row: Saying) => string | null, max: number): string[] {
  return [...new Set(rows.map(keyOf))].filter((key) => key !== null).toSorted(compare).slice(0, max);
}

function isFirst(value: string, place: number, all: readonly string[]): boolean {
  return all.indexOf(value) === place;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

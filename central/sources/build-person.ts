// One joined person from the rows: what they are found by, and every row as an item.
import { birthDateOf, parseIdentityCode } from '../../shared/formats/identity-code.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { parsePhone } from '../../shared/formats/phone.ts';
import type { PersonKey } from '../../shared/formats/ids.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { Address, Person } from '../../shared/registers/person.ts';
import { language, type Language } from '../../shared/registers/words.ts';
import type { ColumnRole } from '../../shared/registers/source-profile.ts';
import type { SourceRow } from './read-row.ts';

export interface PersonBuilding { readonly personKey: PersonKey; readonly profile: ControllerProfile; readonly importedAt: string; readonly today: LocalDate }

/** Search keys are cut at the limits of the person schema; the items hold every value all the same. */
export function buildPerson(given: readonly SourceRow[], { personKey, profile, importedAt, today }: PersonBuilding): Person {
  const systems = profile.systems.map(({ code }) => code);
  const rows = given.toSorted((one, other) => systems.indexOf(one.system) - systems.indexOf(other.system) || compare(one.file, other.file) || one.line - other.line);
  const named = rows.toSorted((one, other) => one.nameRank - other.nameRank);
  const identityCode = rows.find((row) => row.identityCode !== null)?.identityCode ?? null;
  return {
    personKey, controller: profile.id, ...nameFrom(named), identityCode, birthDate: birthDate(identityCode, named, today), language: languageFrom(named),
    phones: each(named, 'phone', 50).map(storedPhone).filter(isFirst),
    emails: each(named, 'email', 50),
    addresses: addressesOf(named),
    customerNumbers: keys(rows, ({ customerNumber }) => customerNumber, 200),
    meteringPoints: keys(rows, ({ meteringPoint }) => meteringPoint, 500),
    nonDisclosure: rows.some(({ roles }) => roles['non-disclosure'] === 'true'),
    items: rows.map(({ system, category, recordId, fields }) => ({ system, category, recordId, fields: [...fields], broughtAt: importedAt })),
  };
}

// A full name is not cut into parts: where the family name ends is a guess.
function nameFrom(named: readonly SourceRow[]): Pick<Person, 'familyName' | 'givenNames'> {
  const bearer = named.find(({ roles }) => roles['family-name'] !== undefined || roles['given-names'] !== undefined);
  if (bearer !== undefined) return { familyName: bearer.roles['family-name'] ?? '', givenNames: bearer.roles['given-names'] ?? '' };
  return { familyName: named.find(({ roles }) => roles['full-name'] !== undefined)?.roles['full-name'] ?? '', givenNames: '' };
}

function birthDate(identityCode: string | null, named: readonly SourceRow[], today: LocalDate): string | null {
  const code = parseIdentityCode(identityCode, { today, allowTemporary: true, source: 'stored' });
  return code.ok ? birthDateOf(code.value) : named.find(({ roles }) => roles['birth-date'] !== undefined)?.roles['birth-date'] ?? null;
}

function languageFrom(named: readonly SourceRow[]): Language {
  const known = language.safeParse(named.find(({ roles }) => roles.language !== undefined)?.roles.language);
  return known.success ? known.data : 'fi';
}

function addressesOf(named: readonly SourceRow[]): Address[] {
  const found = named.filter(({ roles }) => roles.street !== undefined)
    .map(({ roles }) => ({ street: roles.street ?? '', postcode: roles.postcode ?? '', town: roles.town ?? '' }));
  return [...new Map(found.map((address) => [JSON.stringify(address), address])).values()].slice(0, 50);
}

/** E.164 where it is a number, else as it came. */
function storedPhone(text: string): string {
  const phone = parsePhone(text);
  return phone.ok ? phone.value : text;
}

function each(named: readonly SourceRow[], role: ColumnRole, max: number): string[] {
  return named.flatMap(({ roles }) => roles[role] ?? []).filter(isFirst).slice(0, max);
}

function keys(rows: readonly SourceRow[], keyOf: (row: SourceRow) => string | null, max: number): string[] {
  return [...new Set(rows.map(keyOf))].filter((key) => key !== null).toSorted(compare).slice(0, max);
}

function isFirst(value: string, place: number, all: readonly string[]): boolean {
  return all.indexOf(value) === place;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

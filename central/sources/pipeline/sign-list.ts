// Signs by which two people, or a person and a record of nobody, may be the same: none proves it, some rule it out.
import { foldSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import { arrayParameter } from '../../database/array-parameter.ts';
import type { PersonHead } from '../build-person.ts';
import type { ImportSession } from './import-session.ts';

/** `words` of a name only, folded. */
export interface Sign { readonly kind: 'name' | 'address' | 'phone' | 'email' | 'birth-date' | 'identity-code'; readonly value: string; readonly words: readonly string[] }

/** A number that no phone has, or a street without a number, is shared by many and says nothing. */
export function signsOf(head: PersonHead): readonly Sign[] {
  const words = [...new Set(searchTokens(`${head.familyName} ${head.givenNames}`))].toSorted();
  const plain = (kind: Sign['kind'], value: string | null): readonly Sign[] => (value === null || value === '' ? [] : [{ kind, value, words: [] }]);
  return unlike([
    ...(words.length < 2 ? [] : [{ kind: 'name' as const, value: words.join(' '), words }]),
    ...head.addresses.filter(({ street, postcode }) => /\d/.test(street) && postcode !== '').flatMap(({ street, postcode }) => plain('address', foldSearchText(`${street} ${postcode}`))),
    ...head.phones.filter((phone) => phone.startsWith('+')).flatMap((phone) => plain('phone', phone)),
    ...head.emails.flatMap((email) => plain('email', email.trim().toLowerCase())),
    ...plain('birth-date', head.birthDate), ...plain('identity-code', head.identityCode),
  ]);
}

/** Two addresses that are written in two ways are one sign. */
function unlike(signs: readonly Sign[]): readonly Sign[] {
  return signs.filter((sign, place) => signs.findIndex(({ kind, value }) => kind === sign.kind && value === sign.value) === place);
}

export interface SignedRow { readonly key: string; readonly sign: Sign }

/** `key`: a person's key, or the hash of a subject in hexadecimal, once in an import. Values are kept as hashes of the store's own. */
export async function putSigns(session: ImportSession, table: 'new_sign' | 'stray_sign', { rows, own }: { readonly rows: readonly SignedRow[]; readonly own: (text: string) => string }): Promise<void> {
  if (rows.length === 0) return;
  await session.run(`insert into ${table} select one.key, one.kind, one.sign, string_to_array(nullif(one.words, ''), ' ') from unnest($1::text[], $2::text[], $3::bytea[], $4::text[]) one(key, kind, sign, words)`, [
    arrayParameter('text', rows.map(({ key }) => key)), arrayParameter('text', rows.map(({ sign }) => sign.kind)),
    arrayParameter('bytea', rows.map(({ sign }) => Buffer.from(own(`${sign.kind}:${sign.value}`), 'hex'))), arrayParameter('text', rows.map(({ sign }) => sign.words.join(' '))),
  ]);
}

export async function beginSigns(session: ImportSession): Promise<void> {
  for (const table of ['new_sign', 'stray_sign']) await session.run(`create temp table ${table} (key text not null, kind text not null, sign bytea not null, words text[]) on commit drop`);
}

// What a typed text finds in a record: what stands on the screen, and nothing of what is withheld from it.
import { expect, it } from 'vitest';
import { recordMatcher } from '../../../../../electron/host/case/record-matcher.ts';
import { parseLocalDate } from '../../../../../shared/formats/local-date.ts';
import { shippedProfile } from '../../../../people/shipped-profiles.ts';
import { valueOf } from '../journal-fixture.ts';
import { anItem } from '../people-fixture.ts';

const fields = new Map(shippedProfile('tampere').categories.map((one) => [one.code, new Map(one.fields.map((field) => [field.key, field]))]));
const today = valueOf(parseLocalDate('2026-11-22'));
const basics = (housing: string) => ({ ...anItem('basic-details', '20100001', 'enerity'), fields: [{ key: 'housing', value: housing }, { key: 'family-name', value: 'Testinen' }] });
const finds = (typed: string, housing: string, shown: (value: string) => string | null = (value) => value): boolean | undefined => recordMatcher(typed, { shown: (_field, value) => shown(value), fields, today })?.(basics(housing));

it('a code is found by itself and by the words that explain it in any language', () => {
  expect(['KT', 'kerrostalo', 'testi', 'omakotitalo'].map((typed) => finds(typed, ' KT '))).toEqual([true, true, true, false]);
});

it('a value that is none of the register\'s codes is found by itself, whatever it is called', () => {
  for (const code of ['XX', 'constructor', '__proto__', 'toString']) expect([finds(code, code), finds('kerrostalo', code)], code).toEqual([true, false]);
});

it('what is withheld from the screen is not found, and nothing typed looks for nothing', () => {
  expect([finds('testi', 'KT', () => null), recordMatcher('  ', { shown: () => null, fields, today })]).toEqual([false, null]);
});

// What of a typed text is asked from the central store, by the table: never a part of a number, never a bare name.
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { elsewhereQuery } from '../../../../shared/rules/elsewhere-query.ts';

const today = parseLocalDate('2026-11-22');
const rules = { today: today.ok ? today.value : (() => { throw new Error('no day'); })(), customerNumberPattern: '^2\\d{7}$' };
const named = (words: readonly string[], birthYear: number, birthDate: string | null) => ({ by: 'name', words, birthYear, birthDate });
const numbers = (...lookups: readonly (readonly [string, string])[]) => ({ by: 'number', lookups: lookups.map(([kind, value]) => ({ kind, value })) });

const table: readonly (readonly [string, unknown])[] = [
  ['virtanen', null],
  ['virtanen matti', null],
  ['makela', null],
  ['1950', null],
  ['15.2.1950', null],
  ['150250', null],
  ['v 1950', null],
  ['150250-', null],
  ['2010001', numbers(['metering-point', '2010001'], ['phone', '+3582010001'])],
  ['20100010', numbers(['customer-number', '20100010'], ['metering-point', '20100010'], ['phone', '+35820100010'])],
  ['150250-9018', numbers(['identity-code', '150250-9018'])],
  ['643007127000001072', numbers(['metering-point', '643007127000001072'])],
  ['virtanen 1950', named(['virtanen'], 1950, null)],
  ['1950 Virtanen Matti-Johannes', named(['virtanen', 'matti', 'johannes'], 1950, null)],
  ['Mäkelä 1.3.1961', named(['makela'], 1961, '1961-03-01')],
  ['virtanen 2031', null],
];

describe('what is asked from the central store', () => {
  it.each(table)('%s', (typed, expected) => {
    expect(elsewhereQuery(typed, rules)).toEqual(expected);
  });

  it('a very long text is cut to what the question may hold', () => {
    const asked = elsewhereQuery(`${Array.from({ length: 20 }, (_, place) => `${'nimi'.repeat(40)}${String.fromCharCode(97 + place)}`).join(' ')} 1950`, rules);
    expect(asked?.by === 'name' ? asked.words.map((word) => word.length) : []).toEqual([60, 60, 60, 60, 60, 60]);
  });
});

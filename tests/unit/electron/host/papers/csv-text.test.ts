// The file a spreadsheet opens: texts quoted, nothing in it a formula.
import { expect, it } from 'vitest';
import { csvText } from '../../../../../electron/host/papers/csv-text.ts';

it.each([
  ['numbers and an empty cell', [['Pyyntöjä', 3, null, 11.5]], '\uFEFF"Pyyntöjä";3;;11.5\r\n'],
  ['quotation marks and semicolons', [['a "b"; c']], '\uFEFF"a ""b""; c"\r\n'],
  ['a formula as text', [['=1+1'], ['@x'], ['-2'], ['+3']], '\uFEFF"\'=1+1"\r\n"\'@x"\r\n"\'-2"\r\n"\'+3"\r\n'],
])('%s', (_name, rows, expected) => {
  expect(csvText(rows)).toBe(expected);
});

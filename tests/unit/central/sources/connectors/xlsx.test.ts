// Cells of spreadsheets: days by style, values of formulas, numbers that lost digits, and archives that are bombs.
import { describe, expect, it } from 'vitest';
import { cellValue } from '../../../../../central/sources/connectors/xlsx/cell-value.ts';
import { readStyles } from '../../../../../central/sources/connectors/xlsx/read-styles.ts';
import { serialDate } from '../../../../../central/sources/connectors/xlsx/serial-date.ts';

const context = { strings: { at: (place: number) => ['Testinen'][place] }, from1904: false };
const cell = (changes: Partial<Parameters<typeof cellValue>[0]>): unknown => cellValue({ type: 'n', look: 'number', value: null, inline: '', isFormula: false, ...changes }, context);

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

describe('a day number of a spreadsheet', () => {
  it.each([
    [1, '1900-01-01'], [59, '1900-02-28'], [61, '1900-03-01'], [25_569, '1970-01-01'], [45_351, '2024-02-29'], [2_958_465, '9999-12-31'],
  ])('%s is %s', (serial, day) => {
    expect(serialDate(serial, false)).toMatchObject({ day, isWhole: true });
  });

  it('counted from 1904 is four years and a day later', () => {
    expect(serialDate(0, true)?.day).toBe('1904-01-01');
    expect(serialDate(43_889, true)?.day).toBe('2024-02-29');
  });

  it('60 is a day that never was, and a number outside the calendar is none', () => {
    expect([serialDate(60, false), serialDate(-1, false), serialDate(3_000_000, false)]).toEqual([null, null, null]);
  });

  it('keeps the time of the day to the second, past the rounding of the sheet', () => {
    expect(serialDate(45_351.427_372_685, false)).toMatchObject({ moment: '2024-02-29T10:15:25.000Z', isWhole: false });
  });
});

describe('a cell', () => {
  it('of a formula gives its last value and never the formula', () => {
    expect(cell({ type: 'str', value: '=1+1', isFormula: true })).toEqual({ cell: '=1+1' });
    expect(cell({ value: '2.1259999999999999', isFormula: true })).toEqual({ cell: { kind: 'number', text: '2.126' } });
    expect(cell({ isFormula: true })).toEqual({ fault: 'formula-without-value' });
  });

  it('with an error, or with a shared text that is not there, sets its row aside', () => {
    expect([cell({ type: 'e', value: '#REF!' }), cell({ type: 's', value: '7' })]).toEqual([{ fault: 'error-in-cell' }, { fault: 'bad-record' }]);
  });

  it('whose number is longer than a spreadsheet keeps says so', () => {
    expect(cell({ value: '6.43007127000001E+17' })).toEqual({ cell: { kind: 'rounded', text: '6.43007127000001E+17' } });
    expect(cell({ value: '20100001' })).toEqual({ cell: { kind: 'number', text: '20100001' } });
  });

  it('is a day, a moment or a time by its style', () => {
    expect(cell({ value: '45351', look: 'day' })).toEqual({ cell: { kind: 'day', text: '2024-02-29' } });
    expect(cell({ value: '45351.5', look: 'day' })).toEqual({ cell: { kind: 'moment', text: '2024-02-29T12:00:00.000Z' } });
    expect(cell({ value: '0.4375', look: 'time' })).toEqual({ cell: '10:30:00' });
    expect(cell({ value: '1.25', look: 'time' })).toEqual({ cell: '30:00:00' });
  });

  it('without a value is empty, and a true one is true', () => {
    expect([cell({}), cell({ type: 'b', value: '1' }), cell({ type: 's', value: '0' }), cell({ type: 'inlineStr', inline: 'x' })]).toEqual([{ cell: '' }, { cell: 'true' }, { cell: 'Testinen' }, { cell: 'x' }]);
  });
});

describe('the styles of a workbook', () => {
  it('tell days, moments and times from numbers, in words of the office too', async () => {
    const codes = ['d\\.m\\.yyyy', 'yyyy-mm-dd hh:mm', '[h]:mm:ss', '#,##0.00\\ &quot;d&quot;', '[$-40B]d. mmmm yyyy', 'mmm', '0.00E+00', '[Red]0'];
    const formats = codes.map((code, place) => `<numFmt numFmtId="${String(170 + place)}" formatCode="${code}"/>`).join('');
    const cells = codes.map((_, place) => `<xf numFmtId="${String(170 + place)}"/>`).join('');
    const looks = await readStyles(bytesOf(`<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}<xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="0"/></cellXfs></styleSheet>`));
    expect(looks).toEqual(['day', 'moment', 'time', 'number', 'day', 'day', 'number', 'number', 'day', 'moment', 'number']);
  });
});

// The tables of an answer: read back by a parser that shares no code with the writer, no cell runs, every value comes back as it was stored.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvTable as csvRows, safeCell } from '../../../../shared/export/csv-table.ts';
import type { ExportedRecord } from '../../../../shared/export/export-document.ts';
import { readCsv } from '../../../faults/same-content/read-csv.ts';

const csvTable = (records: readonly ExportedRecord[], keys: readonly string[]): string => [...csvRows(records, keys)].join('');
const record = (fields: ExportedRecord['fields']): ExportedRecord => ({ system: 'ax', recordId: 'I-1', broughtAt: '2026-11-21T01:00:00.000Z', fields });

describe('a table of a category', () => {
  it('has a byte order mark, semicolons, quoted cells and CR LF', () => {
    expect(csvTable([record([{ key: 'amount', value: '12,5' }])], ['invoice', 'amount'])).toBe('\uFEFF"system";"record-id";"brought-at";"gone-at";"invoice";"amount"\r\n"ax";"I-1";"2026-11-21T01:00:00.000Z";"";"";"12,5"\r\n');
  });

  it.each(['=1+1', '+358401234567', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a', '=HYPERLINK("http://x";"y")'])('puts an apostrophe before %j, which a spreadsheet would run', (value) => {
    expect(safeCell(value)).toBe(`'${value}`);
  });

  it.each(['-12', '-12,50', '-0.5', '12', 'a=b', '', '"=1"'])('leaves %j as it is', (value) => {
    expect(safeCell(value)).toBe(value);
  });

  it('gives back every value that text can hold, also one that begins with an apostrophe', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }).filter((value) => value !== ''), { minLength: 1, maxLength: 5 }), (values) => {
      const fields = values.map((value, place) => ({ key: `f${String(place)}`, value }));
      expect(readCsv(csvTable([record(fields)], []))[0]).toMatchObject(Object.fromEntries(fields.map(({ key, value }) => [key, value])));
    }));
  });

  it('starts no cell with what a spreadsheet runs, whatever is stored', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', '"', "'", '1', 'a', '＝') }), (value) => {
      const parsed = Papa.parse<string[]>(csvTable([record([{ key: 'x', value }])], []).slice(1), { delimiter: ';', newline: '\r\n' });
      expect(parsed.data[1]?.[4] ?? '').not.toMatch(/^[=+@\t\r\n＝＋－＠]|^-(?![\d.,]+$)/);
    }));
  });

  it('says of a record that its source no longer has it', () => {
    const read = readCsv(csvTable([{ ...record([]), goneAt: '2026-11-20T01:00:00.000Z' }, record([])], []));
    expect(read.map((row) => row['gone-at'])).toEqual(['2026-11-20T01:00:00.000Z', '']);
  });

  it('keeps both values of a field that a record holds twice', () => {
    const read = readCsv(csvTable([record([{ key: 'phone', value: '1' }, { key: 'phone', value: '2' }]), record([{ key: 'phone', value: '3' }])], ['phone']));
    expect(read.map((row) => [row['phone'], row['phone#2']])).toEqual([['1', '2'], ['3', '']]);
  });
});

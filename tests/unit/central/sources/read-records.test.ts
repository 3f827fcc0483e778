// Reading delimited text: what is written comes back, in any pieces, and a broken row costs only itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../central/sources/read-lines.ts';
import type { RawRecord } from '../../../../central/sources/connectors/raw-record.ts';
import { readRecords } from '../../../../central/sources/read-records.ts';
import { collectStream } from '../../../people/collect-stream.ts';

const dialect = { separator: ';', qualifier: '"' } as const;

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = 1000): Promise<RawRecord[]> {
  return (await collectStream(readRecords(readLines(pieces(text, length)), dialect))).flat();
}

const quoted = (field: string): string => (/[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const field = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'a;b', 'say "hi"', 'two\nlines', 'crlf\r\ninside', '=1+1', '\uD83D', '\u202E', '\u0000'));
const written = (rows: readonly (readonly string[])[], newline: string): string => rows.map((row) => row.map(quoted).join(';') + newline).join('');

describe('delimited text', () => {
  it('comes back field by field, whatever is in the fields and wherever the stream was cut', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), async (rows, newline, length) => {
      const header = ['one', 'two', 'three'];
      const records = await read(written([header, ...rows], newline), length);
      expect(records.map((record) => ('fields' in record ? record.fields : record))).toEqual([header, ...rows]);
    }));
  });

  it('of any kind at all gives the same records wherever the stream was cut', async () => {
    const anything = fc.array(fc.constantFrom('"', ';', '\n', '\r\n', 'a', '"b"', ';"c\nd";', '5" x'), { maxLength: 60 }).map((parts) => parts.join(''));
    await fc.assert(fc.asyncProperty(anything, fc.integer({ min: 1, max: 7 }), async (text, length) => {
      expect(await read(text, length)).toEqual(await read(text, 10_000));
    }));
  });

  it('keeps the line on which each record starts, past fields of many lines and blank lines', async () => {
    expect(await read('a;b\n1;"x\ny\nz"\n\n2;w\n')).toEqual([
      { line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1', 'x\ny\nz'] }, { line: 6, fields: ['2', 'w'] },
    ]);
  });

  it('with a quote that never closes loses that line only', async () => {
    const rest = Array.from({ length: 3000 }, (_, at) => `${String(at)};ok\n`).join('');
    const records = await read(`a;b\n1;"never\n${rest}`);
    expect(records.filter((record) => 'fault' in record)).toEqual([{ line: 2, fault: 'broken-quotes' }]);
    expect(records).toHaveLength(3002);
    expect(records.at(-1)).toEqual({ line: 3002, fields: ['2999', 'ok'] });
  });

  it('with a quote that would close in a later row loses that line only', async () => {
    const records = await read('a;b;c\n1;"open;x\n2;"def";y\n3;z;"w"\n');
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b', 'c'] }, { line: 2, fault: 'broken-quotes' }, { line: 3, fields: ['2', 'def', 'y'] }, { line: 4, fields: ['3', 'z', 'w'] },
    ]);
  });

  it('with a quote that closes two rows later in the wrong number of fields loses that line only', async () => {
    const records = await read('a;b;c\n1;"open\n2;x";y;z\n3;d;e\n');
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b', 'c'] }, { line: 2, fault: 'broken-quotes' }, { line: 3, fields: ['2', 'x"', 'y', 'z'] }, { line: 4, fields: ['3', 'd', 'e'] },
    ]);
  });

  it('of mixed line ends keeps no part of a line end in a field', async () => {
    expect(await read('a;b\n1;x\r\n2;y\n')).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1', 'x'] }, { line: 3, fields: ['2', 'y'] }]);
  });

  it('that never ends its line is not held in memory', async () => {
    expect(await collectStream(readLines(pieces('x'.repeat(9_000_000), 1_000_000)))).toMatchObject([[{ overlong: true }]]);
  });

  it('with an inch mark inside a plain field is read as it stands', async () => {
    expect(await read('a;b\n1;5" pipe\n2;x\n')).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1', '5" pipe'] }, { line: 3, fields: ['2', 'x'] }]);
  });

  it('with an endless line drops that line by name and goes on', async () => {
    const records = await read(`a;b\n${'x'.repeat(4_100_000)}\n2;y\n`, 1_000_000);
    expect(records).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, fault: 'too-long' }, { line: 3, fields: ['2', 'y'] }]);
  });

  it('of nothing is nothing', async () => {
    expect(await read('')).toEqual([]);
  });
});

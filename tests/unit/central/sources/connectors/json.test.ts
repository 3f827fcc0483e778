// JSON as records: nested names, lists, digits, broken and endless values, wherever the text was cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../../../central/sources/connectors/read-json-lines.ts';
import { readJson } from '../../../../../central/sources/connectors/read-json.ts';
import type { RawRecord } from '../../../../../central/sources/connectors/raw-record.ts';
import { collectStream } from '../../../../people/collect-stream.ts';

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

const plain = (records: readonly RawRecord[]): unknown => records.map((record) => ('named' in record ? [record.line, Object.fromEntries(record.named)] : [record.line, 'fault' in record ? record.fault : 'fields']));
const lines = async (text: string, length = 1000): Promise<unknown> => plain((await collectStream(readJsonLines(pieces(text, length)))).flat());
const list = async (text: string, path: readonly string[] = [], length = 1000): Promise<unknown> => plain((await collectStream(readJson(pieces(text, length), path))).flat());
const number = (text: string): unknown => ({ kind: 'number', text });

describe('JSON records', () => {
  it('keep every digit of a number, nested names with points, and lists as they stand', async () => {
    const record = '{"id":643007127000001232,"price":1.50,"device":{"os":"x","tags":["a",1.0,{"b":null}]},"on":true,"none":null}';
    const cells = { id: number('643007127000001232'), price: number('1.50'), 'device.os': 'x', 'device.tags': '["a",1.0,{"b":null}]', on: 'true', none: '' };
    expect(await lines(`${record}\n`)).toEqual([[1, cells]]);
    expect(await list(`[${record}]`)).toEqual([[1, cells]]);
  });

  it('are the same wherever the text was cut', async () => {
    const value = fc.dictionary(fc.string({ maxLength: 6 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }), fc.dictionary(fc.string({ maxLength: 3 }), fc.string(), { maxKeys: 2 })), { maxKeys: 5 });
    await fc.assert(fc.asyncProperty(fc.array(value, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (records, length) => {
      const text = JSON.stringify({ head: { rows: [1] }, rows: records, tail: [2] });
      const cut = await list(text, ['rows'], length);
      expect(cut).toEqual(await list(text, ['rows'], 100_000));
      expect(cut).toHaveLength(records.length);
      expect(await lines(records.map((record) => `${JSON.stringify(record)}\n`).join(''), length)).toEqual(cut);
    }), { numRuns: 60 });
  });

  it('that name a field twice, also by a point, are set aside', async () => {
    expect(await lines('{"a":1,"a":2}\n{"a.b":1,"a":{"b":2}}\n{"a":1}\n')).toEqual([[1, 'doubled-field'], [2, 'doubled-field'], [3, { a: number('1') }]]);
  });

  it('on a broken line cost that line only', async () => {
    expect(await lines('{"a":1\n\n[1]\n7\n{"a":1} {"a":2}\n{"a":"\\ud83d"}\n')).toEqual([[1, 'bad-record'], [3, 'bad-record'], [4, 'bad-record'], [5, 'bad-record'], [6, { a: '\ud83d' }]]);
  });

  it('of a list that is no list of records are set aside one by one', async () => {
    expect(await list('[{"a":"1"},2,"x",[{"a":"3"}],null,{"a":"4"}]')).toEqual([[1, { a: '1' }], [2, 'bad-record'], [3, 'bad-record'], [4, 'bad-record'], [5, 'bad-record'], [6, { a: '4' }]]);
  });

  it('with an endless value are dropped while they are read', async () => {
    expect(await list(`[{"a":"${'x'.repeat(4_100_000)}"},{"a":"y"}]`, [], 500_000)).toEqual([[1, 'too-long'], [2, { a: 'y' }]]);
  });

  it.each([
    ['cut', '{"rows":[{"a":1}', 'incomplete'], ['nothing', '', 'incomplete'], ['without the list', '{"other":[]}', 'wrong-form'],
    ['broken within', '{"rows":[{"a":1},}]}', 'wrong-form'], ['with more after its end', '{"rows":[]} x', 'wrong-form'],
  ])('of a text that is %s break off by name', async (_, text, fault) => {
    await expect(list(text, ['rows'])).rejects.toMatchObject({ fault });
  });

  it('of an empty list are none, and that is an answer', async () => {
    expect(await list('{"rows":[]}', ['rows'])).toEqual([]);
  });
});

// What is stored of a record is the JSON that earlier imports stored, letter by letter: else every record would have changed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedFields } from '../../../../../central/sources/pipeline/stage-source.ts';

it('the fields of a record are stored as JSON writes them, whatever is in them', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('"', '\\', '\u0000', '\u007F', '\uD83D', '\u2028', 'Mäkelä', '😀'));
  fc.assert(fc.property(fc.array(fc.record({ key: text, value: text }, { noNullPrototype: true })), (fields) => {
    expect(storedFields({ fields })).toBe(JSON.stringify(fields.map(({ key, value }) => ({ key, value }))));
  }));
});

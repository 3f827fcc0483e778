// What is stored of a record is the JSON that earlier imports stored, letter by letter: else every record would have changed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedFields } from '../../../../../central/sources/pipeline/stage-source.ts';

it('the fields of a record are stored as JSON writes them, whatever is in them', () => {
  const text = fc.oneof(fc.array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), { maxLength: 6 }).map((letters) => letters.join('')), fc.constantFrom('"', '\\', '\u0000', '\u007F', '\uD83D', '\u2028', 'Mäkelä', '😀', '2026-11-22'));
  fc.assert(fc.property(fc.array(fc.record({ key: text, value: text }, { noNullPrototype: true }), { maxLength: 4 }), (fields) => {
    expect(storedFields({ fields })).toBe(JSON.stringify(fields.map(({ key, value }) => ({ key, value }))));
  }));
});

// Pieces and whole fields taken out of a stored value (Art. 15(4)).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactionsAt, withoutRedacted, type Redaction } from '../../../../shared/rules/redaction.ts';

const value = 'Isä Olli ja äiti Anna asuvat yhdessä.';
const whole: Redaction = { system: 's', category: 'c', record: null, field: 'f', piece: null, ground: 'others-rights' };
const pieceOf = (text: string): Redaction => ({ ...whole, piece: { from: value.indexOf(text), to: value.indexOf(text) + text.length, length: value.length } });
const mark = (): string => '[x]';

describe('a value without what is redacted', () => {
  it.each([
    ['nothing', [], value],
    ['the whole field', [whole], '[x]'],
    ['one piece', [pieceOf('Olli')], 'Isä [x] ja äiti Anna asuvat yhdessä.'],
    ['two pieces in any order', [pieceOf('Anna'), pieceOf('Olli')], 'Isä [x] ja äiti [x] asuvat yhdessä.'],
    ['overlapping pieces as one', [pieceOf('Olli ja äiti'), pieceOf('äiti Anna')], 'Isä [x] asuvat yhdessä.'],
    ['a piece of a text that has another length now', [{ ...pieceOf('Olli'), piece: { from: 4, to: 8, length: 8 } }], '[x]'],
    ['a piece that ends before it begins', [{ ...pieceOf('Olli'), piece: { from: 8, to: 4, length: value.length } }], '[x]'],
  ])('%s', (_name, redactions, left) => {
    expect(withoutRedacted(value, redactions, mark)).toBe(left);
  });

  it('keeps no character of a redacted piece, whatever the pieces are', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 6 }), (text, ends) => {
      const pieces = ends.map(([from, to]): Redaction => ({ ...whole, piece: { from: from % text.length, to: Math.max(from % text.length + 1, to % (text.length + 1)), length: text.length } }));
      const kept = Array.from({ length: text.length }, (_, at) => (pieces.some(({ piece }) => piece !== null && piece.from <= at && at < piece.to) ? '' : text.charAt(at))).join('');
      // A private-use mark cannot be in the text, so what is left of it is exactly what was not covered.
      expect(withoutRedacted(text, pieces, () => '\uE000').replaceAll('\uE000', '')).toBe(kept.replaceAll('\uE000', ''));
    }), { numRuns: 300 });
  });

  it('is of its place only', () => {
    const named: Redaction = { ...whole, record: '0123456789abcdef' };
    const at = { system: 's', category: 'c', record: '0123456789abcdef', field: 'f' };
    expect(redactionsAt([named], at)).toEqual([named]);
    expect(redactionsAt([whole], { ...at, record: 'ffffffffffffffff' })).toEqual([whole]);
    for (const other of [{ system: 'x' }, { category: 'x' }, { field: 'x' }, { record: 'ffffffffffffffff' }]) expect(redactionsAt([named], { ...at, ...other })).toEqual([]);
  });
});

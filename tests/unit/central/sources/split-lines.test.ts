// Lines cut without a parser against the parser: the same fields wherever the cutting answers at all.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBlock } from '../../../../central/sources/parse-block.ts';
import { splitLines } from '../../../../central/sources/split-lines.ts';

const dialect = { separator: ';', qualifier: '"' } as const;
const piece = fc.constantFrom('"', '""', ';', 'a', '', ' ', '\r', '"b"', ';"c";', '5" x', '";"', 'ä');

it('a line is cut as the parser cuts it, or left to the parser', () => {
  let cut = 0;
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', ''), (pieces, newline) => {
    const text = pieces.join('').replace(/\r+$/, '');
    fc.pre(text + newline !== '');
    const rows = splitLines([text + newline], dialect);
    if (rows === null) return;
    cut += 1;
    expect(rows).toEqual(parseBlock(text + newline, { ...dialect, newline: newline === '\r\n' ? '\r\n' : '\n' }));
  }), { numRuns: 3000 });
  expect(cut).toBeGreaterThan(1000);
});

it('a line with a quote out of place, or a field that goes on, is left to the parser', () => {
  for (const text of ['"a', '"a"b;c', 'x;"y', '"a" ;b', '"']) expect(splitLines([`${text}\n`], dialect), text).toBeNull();
  expect(splitLines(['"a";"b;c"\r\n', '5" x;"d""e"\n', ';\n', '""\n', '\n'], dialect)).toEqual([['a', 'b;c'], ['5" x', 'd"e'], ['', ''], [''], ['']]);
});

// The layout's own laws: lines never wider than their column, no character lost, columns fair, plain text left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../../shared/formats/visible-text.ts';
import { columnWidths } from '../../../../shared/papers/layout/column-widths.ts';
import { printableText } from '../../../../shared/papers/layout/printable-text.ts';
import { TypeFace } from '../../../../shared/papers/layout/type-face.ts';
import { wrapText } from '../../../../shared/papers/layout/wrap-text.ts';
import { localTimeReader } from '../../../../shared/papers/local-time.ts';
import { fonts } from './paper-fixtures.ts';

const face = new TypeFace(fonts.regular);
const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(' ', '  ', '-', '\n', 'a', 'ö', 'W', '😀', '\u202E', 'ش'), fc.string({ unit: 'binary', maxLength: 2 })), maxLength: 120 });

describe('lines', () => {
  it('no line is wider than its column, unless it is one character', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 800, max: 20_000 }), (text, width) => {
      for (const line of wrapText(face, printableText(text, face), width)) expect(Array.from(line.trimEnd()).length === 1 || face.widthOf(line.trimEnd()) <= width).toBe(true);
    }));
  });

  it('no character is lost by wrapping', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 800, max: 20_000 }), (text, width) => {
      const printable = printableText(text, face);
      const bare = (shown: string): string => shown.replace(/[ \n]/g, '');
      expect(bare(wrapText(face, printable, width).join(''))).toBe(bare(printable));
    }));
  });

  it('a long word is cut, words are broken after hyphens, and line ends of the text stay', () => {
    expect(wrapText(face, 'aaaaaaaaaa', 561 * 4)).toEqual(['aaaa', 'aaaa', 'aa']);
    expect(wrapText(face, 'Matti-Juhani', face.widthOf('Matti-Juha'))).toEqual(['Matti-', 'Juhani']);
    expect(wrapText(face, 'a\n\nb', 5000)).toEqual(['a', '', 'b']);
  });
});

describe('printable text', () => {
  it('what it passes untouched is what visibleText passes untouched', () => {
    for (let code = 0; code < 0x250; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      if (printableText(text, face) === text && code !== 0x0a) expect(visibleText(text)).toBe(text);
    }
  });

  it('every character of the result has a glyph, whatever came in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const printable = printableText(text, face).replaceAll('\n', '');
      expect(() => face.encode(printable)).not.toThrow();
    }));
  });
});

describe('columns', () => {
  it('always fill the width and never go under nothing', () => {
    const need = fc.record({ natural: fc.integer({ min: 1, max: 4000 }), least: fc.integer({ min: 1, max: 90 }) });
    fc.assert(fc.property(fc.array(need, { minLength: 1, maxLength: 5 }), (needs) => {
      const widths = columnWidths(needs, 482);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(482, 3);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }));
  });
});

describe('local time', () => {
  it('agrees with the time zone rules at any instant, also on the nights the clocks change', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' });
    const read = localTimeReader();
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }), (minutes) => {
      const at = read(new Date(minutes * 60_000).toISOString());
      expect(`${at?.date} ${String(at?.hour).padStart(2, '0')}:${String(at?.minute).padStart(2, '0')}`).toBe(shown.format(minutes * 60_000));
    }), { numRuns: 400 });
    expect(read('2026-03-29T00:59:00Z')).toEqual({ date: '2026-03-29', hour: 2, minute: 59 });
    expect(read('2026-03-29T01:00:00Z')).toEqual({ date: '2026-03-29', hour: 4, minute: 0 });
  });

  it.each(['2026-02-30T10:00:00Z', '2026-01-01', '2026-01-01T25:00:00Z', '', 'eilen'])('«%s» is no instant', (text) => {
    expect(localTimeReader()(text)).toBeNull();
  });
});

// Hostile text is shown and printed as text (guarantees.md "text").
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../../shared/formats/visible-text.ts';

const dangerous = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\uFFF9-\uFFFB]|\p{M}{5}/u;
const hostile = fc.string({
  maxLength: 80,
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u202E', '\u2066', '\u200B', '\uFEFF', '\u0301', '\u034F', '\r\n', '\r', '\uD800', '\uDC00', '\u{E0041}', '[U+202E]', '…[+3]', 'ä'),
  ),
});

describe('text from a person or a source system', () => {
  it.each([
    ['Mäkelä, Åsa 👍', 'Mäkelä, Åsa 👍'], ['a\tb\nc', 'a\tb\nc'], ['a\r\nb', 'a\nb'], ['a\rb', 'a[U+000D]b'], ['\u202Egpj.exe', '[U+202E]gpj.exe'], ['a\u0000b\u001Bc\u007F\u0085', 'a[U+0000]b[U+001B]c[U+007F][U+0085]'],
    ['\uD800x\uDC00', '\uFFFDx\uFFFD'], ['a\u200Bb\u200D\uFEFF', 'a[U+200B]b[U+200D][U+FEFF]'], ['\uFFF9a\uFFFAb\uFFFB', '[U+FFF9]a[U+FFFA]b[U+FFFB]'], ['\u2066a\u2069', '[U+2066]a[U+2069]'],
    ['a\u2028b', 'a[U+2028]b'], ['so\u00ADft', 'so[U+00AD]ft'], ['\u{E0041}', '[U+E0041]'], ['\u3164', '[U+3164]'], ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'], ['e\u0301', 'e\u0301'], [`Z${'\u0301'.repeat(6)}`, 'Z\u0301\u0301\u0301\u0301[U+0301][U+0301]'], ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('keeps its whole length unless a greatest length is given', () => {
    expect(visibleText('a'.repeat(10_000))).toHaveLength(10_000);
    expect(visibleText('a'.repeat(10_000), 30)).toBe(`${'a'.repeat(22)}…[+9978]`);
    expect(visibleText('a'.repeat(30), 30)).toBe('a'.repeat(30));
  });

  it('is cut between characters: never half an emoji, never half a mark', () => {
    expect(visibleText('👍'.repeat(20), 16)).toBe(`${'👍'.repeat(11)}…[+9]`);
    expect(visibleText(`${'a'.repeat(8)}${'\u202E'.repeat(5)}`, 16)).toBe(`${'a'.repeat(8)}…[+5]`);
  });

  it('a length that leaves no room for the count is a mistake of ours', () => {
    expect(() => visibleText('a', 8)).toThrow(RangeError);
  });

  it('made safe twice is the same, and nothing hidden is left', () => {
    fc.assert(fc.property(hostile, (text) => {
      const once = visibleText(text);
      expect(visibleText(once)).toBe(once);
      expect(once).not.toMatch(dangerous);
    }), { numRuns: 3000 });
  });

  it('cut twice is the same, within its length, and counts what was cut', () => {
    fc.assert(fc.property(hostile, fc.integer({ min: 16, max: 40 }), (text, max) => {
      const once = visibleText(text, max);
      expect(visibleText(once, max)).toBe(once);
      expect(Array.from(once).length).toBeLessThanOrEqual(max);
      expect(once).not.toMatch(dangerous);
    }), { numRuns: 3000 });
  });

  it('what is kept and what is counted as cut make the whole', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'ö', '👍'), minLength: 41, maxLength: 3000 }), fc.integer({ min: 16, max: 40 }), (text, max) => {
      const [kept = '', counted = ''] = visibleText(text, max).split('…[+');
      expect(text.startsWith(kept)).toBe(true);
      expect(Array.from(kept).length + Number.parseInt(counted, 10)).toBe(Array.from(text).length);
    }));
  });

  it('every code point comes out seen: as itself, as a mark, or as the replacement character', () => {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const shown = visibleText(String.fromCodePoint(code));
      if (dangerous.test(shown)) expect.fail(`U+${code.toString(16)} is still hidden`);
    }
    expect(visibleText('\u202A')).toBe('[U+202A]');
  });
});

// Folding for search: case, accents, hyphens and spaces do not count (experience-rules.md 4).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactSearchText, foldSearchText, searchTokens } from '../../../../shared/formats/search-text.ts';

describe('text folded for search', () => {
  it.each([
    ['Mäkelä', 'makela'], ['MÄKELÄ', 'makela'], ['Ma\u0308kela\u0308', 'makela'], ['Åström', 'astrom'], ['Anna-Liisa  von\tWright', 'anna liisa von wright'], ['O’Brien', 'obrien'],
    ['Đorđe Čáhppe Ŋoŋa', 'dorde cahppe nona'], ['İzmir', 'izmir'], ['Straße', 'strasse'], ['Ærø', 'aero'], ['Mä\u00ADke\u200Blä', 'makela'], ['  ', ''], ['Ελλάς', 'ελλασ'],
    ['Voimakatu 17 A 3', 'voimakatu 17 a 3'], ['\uD800Virtanen', 'virtanen'], ['™', 'tm'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldSearchText(text)).toBe(folded);
  });

  it('gives the words in their order', () => {
    expect(searchTokens('Mäkelä, Anna-Liisa')).toEqual(['makela', 'anna', 'liisa']);
    expect(searchTokens(' - ')).toEqual([]);
  });

  it('one name written three ways is one', () => {
    expect(new Set(['Anna-Liisa', 'Anna Liisa', 'Annaliisa'].map(compactSearchText)).size).toBe(1);
  });

  it('folding twice changes nothing, and what is left has letters, digits and single spaces', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = foldSearchText(text);
      expect(foldSearchText(once)).toBe(once);
      expect(once).toMatch(/^[\p{L}\p{N} ]*$/u);
      expect(once).not.toMatch(/^ | {2}| $/);
    }), { numRuns: 3000 });
  });
});

// Every refusal says ground, law and remedy in the letter's language (Art. 12(4)), whatever the ground and the language.
import { describe, expect, it } from 'vitest';
import { groundFacts } from '../../../../../shared/papers/letters/ground-facts.ts';
import { lawInWords } from '../../../../../shared/papers/letters/law-in-words.ts';
import { letterGround, refusalCodeOf } from '../../../../../shared/papers/letters/letter-ground.ts';
import { letterOutcomes, type LetterOf } from '../../../../../shared/papers/letters/letter-shape.ts';
import { letterSetting } from '../../../../../shared/papers/letters/letter-setting.ts';
import { languages, type Language } from '../../../../../shared/registers/words.ts';
import { refusalGroundOf } from '../../../../../shared/rules/refusal-ground.ts';
import { squeezed } from '../read-paper.ts';
import { letterOf, readLetter } from './read-letter.ts';

/** A refusal on all grounds at once, each in an item of its own. */
function refusedOnAll(language: Language): LetterOf<'decision'> {
  const items = letterGround.options.map((ground, place) => ({ what: `Tieto ${String(place + 1)}`, system: null, outcome: 'kept' as const, ground, law: '', until: null, reasons: `Syy ${ground}`, change: null }));
  return { ...letterOf('decision', language), rights: [{ right: 'erasure', outcome: 'partly', grounds: [], reasons: '', items }], enclosures: [], told: [] };
}

const remedyMarks = { fi: ['tietosuojavaltuutetun käsiteltäväksi', '77 artikla', '21 §', 'tuomioistuimeen', '79 artikla'], sv: ['dataombudsmannen', 'artikel 77', '21 §', 'domstol', 'artikel 79'], en: ['Data Protection Ombudsman', 'Article 77', 'section 21', 'court', 'Article 79'] } as const;
const authority = ['PL 800, 00531 Helsinki', '029 566 6700', 'tietosuoja@om.fi'];

describe('a refusal', () => {
  it.each(languages)('on any ground is said with its law and its own remedy in %s, and with authority and court', async (language) => {
    const input = refusedOnAll(language);
    const { joined } = await readLetter(input);
    const setting = letterSetting(input);
    for (const ground of letterGround.options) {
      const facts = groundFacts({ grounds: [ground], law: '', reasons: `Syy ${ground}` }, setting);
      expect(facts.length).toBeGreaterThanOrEqual(3);
      for (const { label, value } of facts) expect(joined).toContain(squeezed(`${label}${value}`));
    }
    for (const mark of [...remedyMarks[language], ...authority]) expect(joined).toContain(squeezed(mark));
  });

  it('in every language has a law in that language’s own words for every ground', () => {
    for (const ground of letterGround.options) {
      const { law } = refusalGroundOf(refusalCodeOf(ground));
      const said = languages.map((language) => lawInWords(law, language));
      expect(new Set([...said, law]).size).toBe(languages.length + 1);
    }
  });

  it.each(letterOutcomes.map((outcome) => [outcome, outcome !== 'granted' && outcome !== 'withdrawn'] as const))('%s: remedies are told: %s', async (outcome, told) => {
    const adverse = outcome === 'partly' || outcome === 'refused' || outcome === 'cannot-identify';
    const input: LetterOf<'decision'> = { ...letterOf('decision'), rights: [{ right: 'access', outcome, grounds: adverse ? ['identity-not-proved'] : [], reasons: adverse ? 'Perustelu.' : '', items: [] }] };
    const { joined } = await readLetter(input);
    for (const mark of [...remedyMarks.fi, ...authority]) expect(joined.includes(squeezed(mark))).toBe(told);
  });

  it.each(['extension', 'fee-notice', 'restriction-lifting'] as const)('is not the only letter with remedies: %s has them too (R26)', async (kind) => {
    const { joined } = await readLetter(letterOf(kind));
    for (const mark of [...remedyMarks.fi, ...authority]) expect(joined).toContain(squeezed(mark));
  });
});

describe('a law is written out as an official letter does', () => {
  it.each([
    ['Art. 12(5)', 'tietosuoja-asetuksen 12 artiklan 5 kohta', 'artikel 12.5 i dataskyddsförordningen', 'Article 12(5) of the General Data Protection Regulation'],
    ['Art. 12(2), 12(6)', 'tietosuoja-asetuksen 12 artiklan 2 kohta ja 12 artiklan 6 kohta', 'artikel 12.2 och artikel 12.6 i dataskyddsförordningen', 'Article 12(2) and Article 12(6) of the General Data Protection Regulation'],
    ['Art. 17(3)(b)', 'tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta', 'artikel 17.3 b i dataskyddsförordningen', 'Article 17(3)(b) of the General Data Protection Regulation'],
    ['Art. 15', 'tietosuoja-asetuksen 15 artikla', 'artikel 15 i dataskyddsförordningen', 'Article 15 of the General Data Protection Regulation'],
    ['Tietosuojalaki 1050/2018, 34 §', 'tietosuojalain 34 §', '34 § i dataskyddslagen', 'section 34 of the Data Protection Act'],
    ['Kirjanpitolaki 1336/1997, 2 luku 10 §', 'Kirjanpitolaki 1336/1997, 2 luku 10 §', 'Kirjanpitolaki 1336/1997, 2 luku 10 §', 'Kirjanpitolaki 1336/1997, 2 luku 10 §'],
    ['Art. 17(3)(b', 'Art. 17(3)(b', 'Art. 17(3)(b', 'Art. 17(3)(b'],
  ])('%s', (law, fi, sv, en) => {
    expect(languages.map((language) => lawInWords(law, language))).toEqual([fi, sv, en]);
  });
});

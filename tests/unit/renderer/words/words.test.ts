// The catalogue is whole in the three languages, with the same places for values, and has words for every outcome.
import { describe, expect, it } from 'vitest';
import { outcomes } from '../../../../shared/outcomes.ts';
import { languages } from '../../../../shared/registers/words.ts';
import { caseContents } from '../../../../shared/domain/case/content.ts';
import { en } from '../../../../renderer/words/en.ts';
import { eventWords, rightWords } from '../../../../renderer/words/event-words.ts';
import { fi } from '../../../../renderer/words/fi.ts';
import { sv } from '../../../../renderer/words/sv.ts';
import { sayIn } from '../say-in.ts';

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const placesOf = (text: string): string => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort().join(' ');
const finnish = new Map(leaves(fi));

/** Values and signs alone are the same in every language: `{{told}} {{names}}`. */
function saysWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''));
}

describe('the catalogue of words', () => {
  it.each([['sv', sv], ['en', en]] as const)('%s has the keys of Finnish and no other', (_language, words) => {
    expect(leaves(words).map(([key]) => key).sort()).toEqual([...finnish.keys()].sort());
  });

  it.each([['fi', fi], ['sv', sv], ['en', en]] as const)('%s has no empty text', (_language, words) => {
    expect(leaves(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each([['sv', sv], ['en', en]] as const)('%s carries the same values in each text', (_language, words) => {
    expect(leaves(words).filter(([key, text]) => placesOf(text) !== placesOf(finnish.get(key) ?? '')).map(([key]) => key)).toEqual([]);
  });

  it.each([['sv', sv], ['en', en]] as const)('%s is translated, not left in Finnish', (_language, words) => {
    const long = leaves(words).filter(([key, text]) => saysWords(text) && text.length > 12 && !key.startsWith('languageOwn') && text === finnish.get(key)).map(([key]) => key);
    expect(long.filter((key) => !['app.name', 'app.title', 'app.titleCovered', 'case.identityText'].includes(key))).toEqual([]);
  });

  it.each([['fi', fi], ['sv', sv], ['en', en]] as const)('%s has a title and a next step for every outcome', (_language, words) => {
    const codes = Object.keys(outcomes).sort();
    expect(Object.keys(words.outcome).sort()).toEqual(codes);
    expect(Object.values(words.outcome).filter(({ title, next }) => title.length < 5 || next.length < 5)).toEqual([]);
  });

  it('has a word of its own for every kind of line', () => {
    expect(Object.keys(caseContents).filter((type) => !Object.hasOwn(fi.event, type))).toEqual([]);
  });

  it.each(languages)('in %s counts one and many each in their own way', async (language) => {
    const t = await sayIn(language);
    expect(t('find.found', { count: 1 })).not.toBe(t('find.found', { count: 2 }).replace('2', '1'));
  });

  it('gives an unknown code a word instead of nothing', async () => {
    const t = await sayIn('fi');
    expect([eventWords(t, 'request-logged'), eventWords(t, 'constructor'), rightWords(t, 'access'), rightWords(t, 'toString')]).toEqual(['Pyyntö kirjattu', 'Muu tapahtuma', 'Tarkastus', 'toString']);
  });
});

// Every kind of letter in every language: the same bytes each time, tagged, in its language, whole, and naming nobody where it must not.
import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { listOf, sampleLetters } from '../../../../../build/samples/sample-letters.ts';
import { composeLetter } from '../../../../../shared/papers/letters/compose-letter.ts';
import type { LetterInput } from '../../../../../shared/papers/letters/letter-shape.ts';
import { languages } from '../../../../../shared/registers/words.ts';
import { day, fonts, profileOf } from '../paper-fixtures.ts';
import { squeezed } from '../read-paper.ts';
import { letterOf, readLetter } from './read-letter.ts';

const profile = profileOf('tampere');
const all = languages.flatMap((language) => listOf(sampleLetters(profile, language)).map((input) => [input.kind, language, input] as const));

/** What the case gave a letter to say, outside the profile: each text long enough to be looked for. */
function givenTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') && value.length > 8 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(givenTexts);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(givenTexts) : [];
}

function given({ profile: _left, ...input }: LetterInput): readonly string[] {
  return givenTexts(input.kind === 'hand-over-receipt' ? { ...input, addressee: null } : input);
}

describe('every letter', () => {
  it.each(all)('%s in %s is whole on paper: all that was given, numbered pages, one end, tags, its language', async (_, language, input) => {
    const { pages, texts, text, joined, info, structure } = await readLetter(input);
    // No ended tool (R5, R43), nothing copied from a notice, nothing that a program would say.
    expect(text).not.toMatch(/Privacy Shield|\(2010\)|henkilötietolain|\bundefined\b|\bnull\b|NaN|\[object/);
    for (const said of given(input)) expect(joined).toContain(squeezed(said));
    expect(texts).toHaveLength(pages);
    texts.forEach((page, place) => {
      expect(squeezed(page)).toContain(`${String(place + 1)}/${String(pages)}`);
      expect(page).toContain(`${input.diaryNumber} · `);
      expect(page).toContain('Tampereen Sähkölaitos Oy');
    });
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).not.toMatch(/Testinen|Kaarina/);
    expect(structure()).toContain('H1');
    const { bytes } = await composeLetter(input, fonts);
    expect((await PDFDocument.load(bytes)).getLanguage()).toBe(language);
  });

  it('is the same bytes when it is made again, and others when a word differs', async () => {
    for (const input of listOf(sampleLetters(profile, 'fi'))) {
      const hash = async (made: LetterInput): Promise<string> => createHash('sha256').update((await composeLetter(made, fonts)).bytes).digest('hex');
      expect(await hash(input)).toBe(await hash(input));
      expect(await hash({ ...input, copyNumber: 2 })).not.toBe(await hash(input));
    }
  });

  it('speaks for the other controller from that register’s data', async () => {
    for (const input of listOf(sampleLetters(profileOf('nurmijarvi'), 'fi'))) {
      const { text } = await readLetter(input);
      expect(text).toContain('Nurmijärven Sähkö Oy');
      expect(text).not.toMatch(/Tampereen (Sähkölaitos|Energia)/);
    }
  });

  it('carries the controller’s name as in force on the letter’s day (R4)', async () => {
    const { text } = await readLetter({ ...letterOf('acknowledgement'), today: day('2027-01-04') });
    expect(text).toContain('Tampereen Energia Oy');
  });
});

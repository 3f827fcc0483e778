// `npm run samples -- letters` draws each letter of each language once, and takes no other command line.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawLetters, shippedProfile } from '../../../build/samples/draw-letters.ts';
import { readSamplesWish } from '../../../build/samples/read-samples-wish.ts';
import { namedLetters } from '../../../build/samples/sample-variants.ts';
import { parseLetterInput } from '../../../shared/papers/letters/letter-input.ts';
import { languages } from '../../../shared/registers/words.ts';

describe('the samples', () => {
  it('are a PDF of every kind and variant in every language', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    try {
      const names = namedLetters(shippedProfile('tampere'), 'fi').map(({ name }) => `${name}.pdf`).toSorted();
      expect(await drawLetters(folder, { pictures: false })).toEqual({ letters: names.length * languages.length, pictures: 0 });
      for (const language of languages) {
        const files = readdirSync(join(folder, language)).toSorted();
        expect(files).toEqual(names);
        for (const file of files) expect(readFileSync(join(folder, language, file)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are letters that the schema takes, for both controllers', () => {
    for (const controller of ['tampere', 'nurmijarvi'] as const) {
      for (const language of languages) for (const { input } of namedLetters(shippedProfile(controller), language)) expect(parseLetterInput(input).ok).toBe(true);
    }
  });

  it('go where the command line says, and nowhere when it asks for something else', () => {
    expect(readSamplesWish(['letters'])).toMatch(/dist.samples$/);
    expect(readSamplesWish(['letters', '--to', 'x'])).toMatch(/x$/);
    for (const args of [[], ['papers'], ['letters', 'more'], ['letters', '--into', 'x']]) expect(readSamplesWish(args)).toBeNull();
  });
});

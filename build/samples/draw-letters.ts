// Writes every kind of letter and its variants in every language as a PDF and, where poppler is installed, a picture of its first page.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { composeLetter } from '../../shared/papers/letters/compose-letter.ts';
import { loadProfile } from '../../shared/registers/load-profile.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import { languages } from '../../shared/registers/words.ts';
import { root } from '../root.ts';
import { namedLetters } from './sample-variants.ts';

/** Answers how many letters and pictures were written below `folder`. */
export async function drawLetters(folder: string, wish: { readonly pictures: boolean }): Promise<{ readonly letters: number; readonly pictures: number }> {
  const fonts = letterFonts();
  const profile = shippedProfile('tampere');
  let letters = 0;
  let pictures = 0;
  for (const language of languages) {
    const into = join(folder, language);
    mkdirSync(into, { recursive: true });
    for (const { name, input } of namedLetters(profile, language)) {
      const file = join(into, `${name}.pdf`);
      writeFileSync(file, (await composeLetter(input, fonts)).bytes);
      letters += 1;
      if (wish.pictures && pictureOf(file)) pictures += 1;
    }
  }
  return { letters, pictures };
}

export function letterFonts(): { readonly regular: Uint8Array; readonly bold: Uint8Array } {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  return { regular: read('400Regular/NotoSans_400Regular.ttf'), bold: read('700Bold/NotoSans_700Bold.ttf') };
}

export function shippedProfile(name: 'tampere' | 'nurmijarvi'): ControllerProfile {
  const loaded = loadProfile(JSON.parse(readFileSync(join(root, `assets/registers/${name}.json`), 'utf8')));
  if (!loaded.ok) throw new Error('A shipped profile has faults.');
  return loaded.value;
}

function pictureOf(file: string): boolean {
  try {
    execFileSync('pdftoppm', ['-r', '80', '-png', '-f', '1', '-l', '1', '-singlefile', file, file.replace(/\.pdf$/, '')], { stdio: 'ignore' });
    return true;
  } catch {
    // Poppler is not everywhere; the PDF is the sample, the picture a convenience.
    return false;
  }
}

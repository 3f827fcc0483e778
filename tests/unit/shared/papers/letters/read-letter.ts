// Reads a letter back with poppler, which shares no code with the composer: all text, page by page, and what lies in a part of a page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLetters } from '../../../../../build/samples/sample-letters.ts';
import { composeLetter } from '../../../../../shared/papers/letters/compose-letter.ts';
import type { LetterInput, LetterKind, LetterOf } from '../../../../../shared/papers/letters/letter-shape.ts';
import type { Language } from '../../../../../shared/registers/words.ts';
import { fonts, profileOf } from '../paper-fixtures.ts';
import { squeezed } from '../read-paper.ts';

const profile = profileOf('tampere');

/** A made-up letter of the kind. */
export function letterOf<K extends LetterKind>(kind: K, language: Language = 'fi'): LetterOf<K> {
  return sampleLetters(profile, language)[kind];
}

export interface ReadLetter {
  readonly pages: number;
  readonly texts: readonly string[];
  readonly text: string;
  /** White space taken out: lines broken inside a word come together. */
  readonly joined: string;
  /** Every page without running head and foot, white space taken out. */
  readonly body: () => string;
  readonly info: string;
  readonly structure: () => string;
  /** What lies inside the box on page 1; millimetres from the top left corner. */
  readonly inside: (box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }) => string;
}

export async function readLetter(input: LetterInput): Promise<ReadLetter> {
  const { bytes, pages } = await composeLetter(input, fonts);
  const run = (tool: string, ...args: readonly string[]): string => withFile(bytes, (file) => execFileSync(tool, args.map((arg) => (arg === 'FILE' ? file : arg)), { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] }));
  const text = run('pdftotext', '-raw', 'FILE', '-');
  const texts = text.split('\f').slice(0, -1);
  // The areas between the rules, at 72 dots per inch a point each: 60 to 782.
  const body = (): string => squeezed(run('pdftotext', '-raw', '-x', '0', '-y', '60', '-W', '596', '-H', '722', 'FILE', '-'));
  return {
    pages, texts, text, joined: squeezed(text), body, info: run('pdfinfo', 'FILE'), structure: () => run('pdfinfo', '-struct-text', 'FILE'),
    inside: ({ left, top, right, bottom }) => {
      const points = (millimetres: number): string => String(Math.round((millimetres * 72) / 25.4));
      return run('pdftotext', '-raw', '-f', '1', '-l', '1', '-x', points(left), '-y', points(top), '-W', points(right - left), '-H', points(bottom - top), 'FILE', '-').trim();
    },
  };
}

function withFile(bytes: Uint8Array, use: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'));
  try {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, bytes);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

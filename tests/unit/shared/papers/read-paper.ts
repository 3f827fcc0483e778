// Reads a paper back as a person's reader would: poppler's pdftotext and pdfinfo, which share no code with the composer.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePaper } from '../../../../shared/papers/compose-paper.ts';
import type { PaperInput } from '../../../../shared/papers/paper-input.ts';
import { fonts } from './paper-fixtures.ts';

export interface ReadPaper {
  readonly pages: number;
  /** One text for each page. */
  readonly texts: readonly string[];
  readonly text: string;
  /** All text with white space taken out: lines broken in the middle of a word come together. */
  readonly joined: string;
  readonly info: string;
  readonly structure: string;
}

export async function readPaper(input: PaperInput): Promise<ReadPaper> {
  const { bytes, pages } = await composePaper(input, fonts);
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    const run = (tool: string, args: readonly string[]): string => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = run('pdftotext', ['-raw', file, '-']);
    const texts = text.split('\f').slice(0, -1);
    return { pages, texts, text, joined: text.replace(/\s+/g, ''), info: run('pdfinfo', [file]), structure: run('pdfinfo', ['-struct-text', file]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with its white space taken out, to look for in `joined`. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

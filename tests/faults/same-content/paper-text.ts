// The text of a printed copy as poppler's pdftotext reads it, which shares no code with the composer.
import { spawnSync } from 'node:child_process';
import { squeezed } from './shown-as.ts';

/** The running heads are cut away, so that a row that goes on over the page is whole. */
const body = ['-x', '0', '-y', '60', '-W', '596', '-H', '722'] as const;

/** White space left out: lines broken in the middle of a word come together. Throws when the reader is not there. */
export function paperText(pdf: Uint8Array): string {
  const read = spawnSync('pdftotext', ['-raw', ...body, '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (read.status !== 0) throw new Error(`pdftotext: ${read.stderr || String(read.error)}`);
  return squeezed(read.stdout.replaceAll('\f', '\n'));
}

// Where two renderings of a page differ, in millimetres: what poppler paints of a signature.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dotsPerInch = 100;

interface Picture {
  readonly width: number;
  readonly pixels: Uint8Array;
}

/** The last page as grey pixels (PGM). */
function picture(folder: string, name: string, bytes: Uint8Array): Picture {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-singlefile', file, join(folder, name)]);
  const raw = readFileSync(join(folder, `${name}.pgm`));
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(raw.subarray(0, 60).toString('latin1'));
  if (head === null) throw new Error('pdftoppm gave no picture.');
  return { width: Number(head[1]), pixels: raw.subarray(head[0].length) };
}

export function inkBox(drawn: Uint8Array, empty: Uint8Array): { readonly leftMm: number; readonly topMm: number; readonly rightMm: number; readonly bottomMm: number } {
  const folder = mkdtempSync(join(tmpdir(), 'ink-'));
  try {
    const one = picture(folder, 'drawn', drawn);
    const other = picture(folder, 'empty', empty);
    const places = [...one.pixels.entries()].filter(([place, grey]) => Math.abs(grey - (other.pixels[place] ?? 0)) > 60).map(([place]) => place);
    const millimetres = (pixels: number): number => (pixels * 25.4) / dotsPerInch;
    const across = places.map((place) => place % one.width);
    const down = places.map((place) => Math.floor(place / one.width));
    const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);
    const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), -Infinity);
    return { leftMm: millimetres(least(across)), rightMm: millimetres(most(across)), topMm: millimetres(least(down)), bottomMm: millimetres(most(down)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

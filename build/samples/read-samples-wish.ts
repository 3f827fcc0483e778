// What the command line of `npm run samples` asks for: the folder that the letters go to.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../root.ts';

export const samplesUsage = 'Usage: npm run samples -- letters [--to FOLDER].';

/** The folder to write to, or null when the command line asks for something else. Never throws. */
export function readSamplesWish(args: readonly string[]): string | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' } } });
    if (positionals.length !== 1 || positionals[0] !== 'letters') return null;
    return values.to === undefined ? join(root, 'dist/samples') : resolve(values.to);
  } catch {
    // parseArgs throws on an option it does not know: the usage says which there are.
    return null;
  }
}

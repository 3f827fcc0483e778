// `npm run samples -- letters [--to FOLDER]`: draws every kind of letter in three languages with made-up people.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root.ts';
import { drawLetters } from './samples/draw-letters.ts';

const usage = 'Usage: npm run samples -- letters [--to FOLDER].';

/** The folder to write to, or null when the command line asks for something else. */
function readWish(args: readonly string[]): string | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' } } });
    if (positionals.length !== 1 || positionals[0] !== 'letters') return null;
    return values.to === undefined ? join(root, 'dist/samples') : resolve(values.to);
  } catch {
    // parseArgs throws on an option it does not know: the usage says which there are.
    return null;
  }
}

const folder = readWish(process.argv.slice(2));
if (folder === null) {
  console.error(usage);
  process.exit(2);
}
const { letters, pictures } = await drawLetters(folder);
console.log(`${letters} letters and ${pictures} pictures of first pages in ${folder}`);

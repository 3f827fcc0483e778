// Loaded before the product (node --import) in a run that goes without one guard: gives the product's files without it.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../build/root.ts';
import { isMutant, mutated, mutants, unloadedMark } from './mutants.ts';

const name = process.env['REKISTERITISKI_MUTANT'] ?? '';
if (!isMutant(name)) throw new Error(`there is no mutant «${name}»`);
const wanted = new Set<string>(mutants[name].edits.map(({ file }) => file));
const seen = new Set<string>();

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    const file = url.startsWith('file:') ? relative(root, fileURLToPath(url)) : '';
    if (!wanted.has(file)) return loaded;
    seen.add(file);
    return { ...loaded, source: mutated(name, file, readFileSync(fileURLToPath(url), 'utf8')) };
  },
});

process.once('exit', () => {
  // A mutant whose file was never loaded would pass for a run with all its guards.
  for (const file of wanted) if (!seen.has(file)) console.error(`${unloadedMark}${file}`);
});

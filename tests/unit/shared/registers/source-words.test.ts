// Every code that an import or an uncertain join can say has words in every language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { points } from '../../../../central/sources/pipeline/propose-joins.ts';
import { sourceWords } from '../../../../shared/registers/source-words.ts';

const codes = /'([a-z][a-z-]*)'/g;

it('the reasons of central/sources/import-result.ts and the signs of a pair are said in words', () => {
  const source = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'central', 'sources', 'import-result.ts'), 'utf8');
  const said = [...new Set([...[...source.matchAll(codes)].flatMap(([, code]) => (code === undefined ? [] : [code])), ...Object.keys(points)])];
  expect(said.length).toBeGreaterThan(35);
  expect(said.filter((code) => sourceWords(code).fi === code)).toEqual([]);
  expect(said.filter((code) => sourceWords(code).sv === sourceWords(code).en)).toEqual([]);
});

it('a code that nobody has words for is shown itself', () => {
  expect([sourceWords('no-such').fi, sourceWords('constructor').en]).toEqual(['no-such', 'constructor']);
});

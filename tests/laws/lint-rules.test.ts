// Each lint law is broken once, in a house with the real configuration, and must be refused by its own rule.
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBreachHouse, repository, type BreachHouse } from './breach-house.ts';
import { lawful, lintBreaches } from './lint-breaches.ts';

describe('the lint of the house', () => {
  let house: BreachHouse;
  const refusals = new Map<string, readonly string[]>();

  beforeAll(async () => {
    house = buildBreachHouse({ ...Object.fromEntries(lintBreaches.map(({ path, source }) => [path, source])), ...lawful });
    const eslint = new ESLint({ cwd: house.folder, overrideConfigFile: join(repository, 'eslint.config.js') });
    const results = await eslint.lintFiles(['.']);
    for (const { filePath, messages } of results) {
      refusals.set(filePath.slice(house.folder.length + 1), messages.filter(({ severity }) => severity === 2).map(({ ruleId, message }) => ruleId ?? message));
    }
  });

  afterAll(() => { house.demolish(); });

  it.each(lintBreaches)('refuses $law', ({ path, rule }) => {
    expect(refusals.get(path)).toContain(rule);
  });

  it.each(Object.keys(lawful))('lets lawful code stand in %s', (path) => {
    expect(refusals.get(path)).toEqual([]);
  });

  it('reads every file as its own room does, so that no breach hides behind a parsing error', () => {
    const parsing = [...refusals.values()].flat().filter((rule) => rule.includes('Parsing error'));
    expect(parsing).toEqual([]);
  });
});

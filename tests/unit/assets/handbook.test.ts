// The handbook's page on registers names files that exist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

it('the page on registers names only files that exist', () => {
  const page = readFileSync(join(root, 'docs', 'handbook', 'registers.md'), 'utf8');
  const named = [...page.matchAll(/`((?:shared|central|build)\/[^`<]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

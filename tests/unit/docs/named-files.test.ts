// Every page of the documentation names files and folders that exist; decision notes are history and may name what was not taken.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root }).filter((page) => !page.startsWith(join('docs', 'decisions')))];
const rooms = 'electron|renderer|shared|central|assets|build|tests|docs';

function namedIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const inCode = [...text.matchAll(new RegExp(`\`((?:${rooms})/[^\`<>*{}\\s]*)\``, 'g'))];
  const linked = [...text.matchAll(/\]\(((?!https?:|#)[^)\s]+)\)/g)].map(([, path]) => join(page, '..', path ?? ''));
  return [...inCode.map(([, path]) => path ?? ''), ...linked];
}

describe('the documentation', () => {
  it.each(pages)('%s names only what exists', (page) => {
    expect(namedIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('has a tour that names a file in every room it passes', () => {
    const named = namedIn('docs/handbook/tour.md');
    for (const room of ['renderer/', 'shared/', 'electron/host/', 'central/', 'tests/']) expect(named.some((path) => path.startsWith(room)), room).toBe(true);
    expect(named.length).toBeGreaterThan(25);
  });
});

// Every page of the documentation names commands that exist, and the README names all of central's.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandList } from '../../../central/commands/command-list.ts';
import { root } from '../../../build/root.ts';

const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const places: Readonly<Record<string, (name: string) => boolean>> = {
  central: (name) => Object.hasOwn(commandList, name),
  prove: (name) => existsSync(join(root, 'tests', 'faults', `prove-${name}.ts`)),
  bench: (name) => existsSync(join(root, 'tests', 'bench', `bench-${name}.ts`)),
};

function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** `npm run SCRIPT` and `npm run SCRIPT -- name`; a name in capitals is any, and one that begins with a dash is an option. */
function missingIn(text: string): string[] {
  return text.split('npm run ').slice(1).map((rest) => rest.split(/[^a-z -]/)[0] ?? '').flatMap((command) => {
    const [script = '', dashes, name = ''] = command.trimEnd().split(' ');
    const isThere = Object.hasOwn(scripts, script) && (dashes !== '--' || !/^[a-z]/.test(name) || places[script]?.(name) !== false);
    return isThere ? [] : [dashes === '--' ? `${script} -- ${name}` : script];
  });
}

describe('the documentation', () => {
  it.each(pages)('%s names only commands that exist', (page) => {
    expect(missingIn(textOf(page))).toEqual([]);
  });

  it('would be told of a command that is gone', () => {
    expect(missingIn('`npm run central -- forget` and `npm run dance`, `npm run prove -- NAME`')).toEqual(['central -- forget', 'dance']);
  });

  it('has a README that names every command of central', () => {
    const readme = textOf('README.md');
    expect(Object.keys(commandList).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

// Builds a throw-away house with the real configuration files and the given sources, so that a law can be seen refusing a breach.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const repository = join(import.meta.dirname, '..', '..');

const CONFIGURATION = [
  'package.json', 'tsconfig.base.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'shared/tsconfig.json', 'electron/tsconfig.json',
  'electron/shells/browser/page/tsconfig.json', 'renderer/tsconfig.json', 'central/tsconfig.json', 'build/tsconfig.json', 'tests/tsconfig.json',
] as const;

/** Path below the house → source text. */
export type Sources = Readonly<Record<string, string>>;

/** The folder of a new house; `demolish` removes it. */
export type BreachHouse = { readonly folder: string; readonly demolish: () => void };

/** Copies the configuration, links node_modules and writes the sources. */
export function buildBreachHouse(sources: Sources): BreachHouse {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'breach-house-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const file of CONFIGURATION) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repository, file), join(folder, file));
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(sources)) write(path, text);
  return { folder, demolish: () => { rmSync(folder, { recursive: true, force: true }); } };
}

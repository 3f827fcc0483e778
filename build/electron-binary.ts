// Where Electron's binary is on this machine, asked without loading the electron package, which would try to download it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** The binary's path, or why there is none and how to get it. */
export type ElectronBinary = { readonly path: string } | { readonly explanation: string };

const HOW = 'run `npx install-electron --no` where GitHub can be reached, or set ELECTRON_OVERRIDE_DIST_PATH.';

/** Looks where the electron package itself would look, and downloads nothing; `packageFolder` is node_modules/electron unless a test says otherwise. */
export function electronBinary(packageFolder = join(root, 'node_modules', 'electron'), override = process.env['ELECTRON_OVERRIDE_DIST_PATH']): ElectronBinary {
  const pathFile = join(packageFolder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  if (override !== undefined && override !== '') {
    const path = join(override, named ?? 'electron');
    return existsSync(path) ? { path } : { explanation: `ELECTRON_OVERRIDE_DIST_PATH holds no ${named ?? 'electron'}; ${HOW}` };
  }
  if (named === undefined) return { explanation: `Electron's binary is not installed; ${HOW}` };
  const path = join(packageFolder, 'dist', named);
  return existsSync(path) ? { path } : { explanation: `Electron's binary is named but missing; ${HOW}` };
}

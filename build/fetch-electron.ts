// Electron's binary where it can be had: found, else fetched once by the electron package's own installer.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary, type ElectronBinary } from './electron-binary.ts';
import { root } from './root.ts';

/**
 * Tries the download once a start, two minutes at most, and never in continuous integration.
 * Answers the binary, or the explanation of why there is none.
 */
export function fetchElectron(found: ElectronBinary, say: (text: string) => void): ElectronBinary {
  if ('path' in found || process.env['CI'] !== undefined || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] !== undefined) return found;
  say('Electron is not here yet; trying to fetch it …');
  spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  return electronBinary();
}

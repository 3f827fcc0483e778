// PostgreSQL does not run as root, so started by root it runs as its own user, who must be able to reach folder and program.
import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const others = 0o001;

/** Opens `folder` itself for passing through (its secret stays a 0600 file), and throws a plain sentence when a folder above is closed. */
export function letPostgresIn(folder: string): void {
  if (process.getuid?.() !== 0) return;
  chmodSync(folder, 0o711);
  for (let place = dirname(resolve(folder)); ; place = dirname(place)) {
    if ((statSync(place).mode & others) === 0) throw new Error(`Started by root, PostgreSQL runs as the user postgres, who cannot pass through ${place}. Put the central store's folder elsewhere, or start it as another user.`);
    if (place === dirname(place)) break;
  }
  accessSync(folder, constants.W_OK);
}

// The product's registers with the test's own live profiles beside the shipped ones, as a folder that central is given.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveProfiles } from './live-source.ts';

const shipped = join(import.meta.dirname, '..', '..', 'assets');

/** Systems that the live profiles name lose their shipped ones, whose files then stand as they were brought. */
export function liveAssets(folder: string): string {
  const assets = join(folder, 'assets');
  cpSync(join(shipped, 'registers'), join(assets, 'registers'), { recursive: true });
  const sources = join(assets, 'sources', 'tampere');
  mkdirSync(sources, { recursive: true });
  for (const profile of liveProfiles) writeFileSync(join(sources, `${profile.system}.json`), JSON.stringify(profile));
  return assets;
}

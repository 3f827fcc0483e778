// The profiles an import goes by, from the folder where administrators keep them; every fault is named at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import { loadProfile } from '../../shared/registers/load-profile.ts';
import { loadSourceProfile } from '../../shared/registers/load-source-profile.ts';
import type { SourceProfile } from '../../shared/registers/source-profile.ts';
import { CannotDo } from './central-command.ts';

const shipped = join(import.meta.dirname, '..', '..', 'assets');

/** `<folder>/registers/<controller>.json` and `<folder>/sources/<controller>/*.json`; null takes those of the product. Throws CannotDo. */
export function readProfiles(controller: string, folder: string | null): { readonly profile: ControllerProfile; readonly sourceProfiles: readonly SourceProfile[] } {
  const assets = folder ?? shipped;
  const file = join(assets, 'registers', `${controller}.json`);
  if (!/^[a-z0-9-]+$/.test(controller) || !existsSync(file)) throw new CannotDo(`There is no profile of ${controller} in ${join(assets, 'registers')}.`);
  const profile = loadProfile(readJson(file));
  if (!profile.ok) throw new CannotDo(`The profile ${file} has faults: ${JSON.stringify(profile.faults)}`);
  const sources = join(assets, 'sources', controller);
  const names = existsSync(sources) ? readdirSync(sources).filter((name) => name.endsWith('.json')).toSorted() : [];
  return { profile: profile.value, sourceProfiles: names.map((name) => {
    const loaded = loadSourceProfile(readJson(join(sources, name)), profile.value);
    if (!loaded.ok) throw new CannotDo(`The profile ${join(sources, name)} has faults: ${JSON.stringify(loaded.faults)}`);
    return loaded.value;
  }) };
}

function readJson(file: string): unknown {
  try {
    return z.json().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CannotDo(`${file} is no JSON.`);
  }
}

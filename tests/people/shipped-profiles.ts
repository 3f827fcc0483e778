// The profiles the product ships, loaded as the product loads them, for tests that need a real register.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile } from '../../shared/registers/load-profile.ts';
import { loadSourceProfile } from '../../shared/registers/load-source-profile.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { SourceProfile } from '../../shared/registers/source-profile.ts';

const assets = join(import.meta.dirname, '..', '..', 'assets');

export type ShippedController = 'tampere' | 'nurmijarvi';

/** As it lies on disk, so that a test can spoil its own copy. */
export function shippedJson(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(assets, ...path), 'utf8'));
}

export function shippedProfile(controller: ShippedController): ControllerProfile {
  const loaded = loadProfile(shippedJson('registers', `${controller}.json`));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.value;
}

export function shippedSources(controller: ShippedController): readonly SourceProfile[] {
  const profile = shippedProfile(controller);
  return readdirSync(join(assets, 'sources', controller)).toSorted().map((file) => {
    const loaded = loadSourceProfile(shippedJson('sources', controller, file), profile);
    if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.faults)}`);
    return loaded.value;
  });
}

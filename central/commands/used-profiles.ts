// The profiles an import goes by: those of the folder, or the product's with the mappings that administrators saved at a desk.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { profilesInUse, storedVersions } from '../admin/source-versions.ts';
import type { Database } from '../database/connect.ts';
import { readProfiles } from './read-profiles.ts';

/** Who names a folder means exactly its profiles. Throws CannotDo. */
export async function usedProfiles(owner: Database, { controller, assets, today }: { readonly controller: string; readonly assets: string | null; readonly today: LocalDate }): Promise<ReturnType<typeof readProfiles>> {
  const profiles = readProfiles(controller, assets);
  if (assets !== null) return profiles;
  return { ...profiles, sourceProfiles: profilesInUse(profiles.sourceProfiles, await storedVersions(owner, controller), today) };
}

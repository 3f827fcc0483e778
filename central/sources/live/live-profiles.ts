// The profiles in force by which a controller's sources are read, and what desks are told of them.
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { inForce, type ControllerProfile } from '../../../shared/registers/controller.ts';
import type { SourceFile, SourceProfile } from '../../../shared/registers/source-profile.ts';

export interface Profiles { readonly profile: ControllerProfile; readonly sourceProfiles: readonly SourceProfile[] }

export interface ProfiledFile { readonly source: SourceProfile; readonly file: SourceFile }

export function filesInForce({ profile, sourceProfiles }: Profiles, today: LocalDate): readonly ProfiledFile[] {
  return sourceProfiles.filter((source) => source.controller === profile.id && inForce(source, today)).flatMap((source) => source.files.map((file) => ({ source, file })));
}

/** Systems and categories that the register speaks of, whether a source reads them or not; an index has its paper elsewhere all the same. */
export function profiledCategories({ profile }: Pick<Profiles, 'profile'>, today: LocalDate): readonly { readonly system: string; readonly category: string }[] {
  return profile.systems.filter((system) => inForce(system, today)).flatMap(({ code, categories }) => categories.map((category) => ({ system: code, category })));
}

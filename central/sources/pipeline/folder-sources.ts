// The sources of a folder of exports: `<folder>/<system>/<file of the profile>`, and connections its profiles name.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { inForce, type ControllerProfile } from '../../../shared/registers/controller.ts';
import type { SourceProfile } from '../../../shared/registers/source-profile.ts';
import type { Connections } from '../connectors/open-source.ts';
import { findFiles } from '../find-files.ts';
import type { FileNote } from '../import-result.ts';
import { streamSource } from '../read-source-file.ts';
import type { ImportSource } from './import-source.ts';

export interface FolderGiven {
  readonly profile: ControllerProfile;
  readonly sourceProfiles: readonly SourceProfile[];
  readonly folder: string;
  readonly today: LocalDate;
  readonly connections?: Connections;
}

/** Profiles of other controllers, and those not in force today, are left out. */
export async function folderSources({ profile, sourceProfiles, folder, today, connections }: FolderGiven): Promise<{ readonly sources: readonly ImportSource[]; readonly notes: readonly FileNote[] }> {
  const inUse = sourceProfiles.filter((source) => source.controller === profile.id && inForce(source, today));
  const { present, notes } = await findFiles(folder, inUse);
  const sources = present.map(({ source, file }) => ({
    source, file, fingerprint: file.from.kind === 'folder' ? fingerprintOf(join(folder, source.system, file.name)) : null,
    read: () => streamSource({ folder, profile, source, file, today, ...(connections === undefined ? {} : { connections }) }),
  }));
  return { sources, notes };
}

/** A file that was written again has another time, if not another size. */
function fingerprintOf(path: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return [size, mtimeMs, ctimeMs].join(' ');
}

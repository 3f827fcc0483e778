// A file that arrived in the watched folder, imported alone by its profile: the other files of its system stay as they are.
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { inForce, type ControllerProfile } from '../../../shared/registers/controller.ts';
import type { SourceFile, SourceProfile } from '../../../shared/registers/source-profile.ts';
import type { ImportGiven, ImportOutcome } from '../pipeline/import-exports.ts';
import { streamSource } from '../read-source-file.ts';
import type { Arrival, Delivery } from './watch-folder.ts';

export interface ArrivalImport {
  readonly folder: string;
  readonly profile: ControllerProfile;
  readonly sourceProfiles: readonly SourceProfile[];
  readonly today: LocalDate;
  readonly importedAt: string;
  readonly bring: (given: Pick<ImportGiven, 'profile' | 'sources' | 'notes' | 'importedAt'>) => Promise<ImportOutcome>;
}

/** The profile in force that names the file in its system's folder; null when none does. */
export function findArrival({ profile, sourceProfiles, today }: Pick<ArrivalImport, 'profile' | 'sourceProfiles' | 'today'>, { system, file: name }: Pick<Arrival, 'system' | 'file'>): { readonly source: SourceProfile; readonly file: SourceFile } | null {
  for (const source of sourceProfiles) {
    if (source.system !== system || source.controller !== profile.id || !inForce(source, today)) continue;
    const file = source.files.find((one) => one.name === name && one.from.kind === 'folder');
    if (file !== undefined) return { source, file };
  }
  return null;
}

/** Whole when the store has taken the file; counts and codes are the report. The hash tells an import cut short that it is the same file. */
export async function importArrival(given: ArrivalImport, arrival: Arrival): Promise<Delivery> {
  const found = findArrival(given, arrival);
  if (found === null) return { isWhole: false, report: { fault: 'unexpected-file' } };
  const { folder, profile, today, importedAt } = given;
  const outcome = await given.bring({
    profile, importedAt, notes: [],
    sources: [{ ...found, fingerprint: arrival.contentHash, read: () => streamSource({ folder, profile, today, ...found }) }],
  });
  const count = outcome.files.find(({ system, file }) => system === arrival.system && file === arrival.file);
  // The counts are of the moment before the last step, so what was taken is still called staged.
  return { isWhole: count !== undefined && count.state !== 'left-out', report: { run: outcome.run, ...count } };
}

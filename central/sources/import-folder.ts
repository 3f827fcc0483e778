// Brings a folder of exports in: every file by its profile, rows joined into people, and lists of all that did not fit.
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { inForce, type ControllerProfile } from '../../shared/registers/controller.ts';
import type { Person } from '../../shared/registers/person.ts';
import type { SourceProfile } from '../../shared/registers/source-profile.ts';
import { buildPerson } from './build-person.ts';
import { countItems } from './count-items.ts';
import { findFiles } from './find-files.ts';
import type { ImportResult, KeyFor } from './import-result.ts';
import { joinPeople, type PersonRows } from './join-people.ts';
import { readSourceFile, type FileRows } from './read-source-file.ts';

export interface FolderImport {
  readonly profile: ControllerProfile;
  readonly sourceProfiles: readonly SourceProfile[];
  /** `<folder>/<system>/<file of the profile>` */
  readonly folder: string;
  /** ISO instant in UTC with milliseconds; each item carries it as the age of its data. */
  readonly importedAt: string;
  readonly keyFor: KeyFor;
}

/**
 * Pure of databases. The same folder gives the same people in the same order; their keys are what `keyFor` gives.
 * Expected trouble (a broken row, a missing file, a shared key) is in the lists of the result; it throws when the disk
 * cannot be read or when `keyFor` gives two people one key, since storing that would merge them.
 */
export async function importFolder({ profile, sourceProfiles, folder, importedAt, keyFor }: FolderImport): Promise<ImportResult> {
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('importedAt is not an ISO instant.');
  const inUse = sourceProfiles.filter((source) => source.controller === profile.id && inForce(source, today.value));
  const { present, notes } = await findFiles(folder, inUse);
  const read: FileRows[] = [];
  for (const { source, file } of present) read.push(await readSourceFile({ folder, profile, source, file, today: today.value }));
  const rows = read.flatMap((one) => one.rows);
  const joined = joinPeople(rows);
  const quarantined = read.flatMap((one) => one.quarantined);
  return {
    persons: await personsOf(joined.people, { profile, importedAt, keyFor, today: today.value }),
    unjoined: joined.unjoined,
    quarantined,
    notes: rows.flatMap(({ system, file, line, notes: reasons }) => reasons.map((reason) => ({ system, file, line, reason }))),
    conflicts: joined.conflicts,
    files: [...notes, ...read.flatMap((one) => one.notes)],
    counts: countItems(inUse, joined, quarantined),
  };
}

async function personsOf(people: readonly PersonRows[], given: Pick<FolderImport, 'profile' | 'importedAt' | 'keyFor'> & { readonly today: LocalDate }): Promise<readonly Person[]> {
  const persons = new Map<string, Person>();
  for (const { anchors, rows } of people) {
    const personKey = await given.keyFor(anchors);
    if (persons.has(personKey)) throw new Error('Two people of one import were given the same key.');
    persons.set(personKey, buildPerson(rows, { ...given, personKey }));
  }
  return [...persons.values()];
}

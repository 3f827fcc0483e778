// Which of the profiles' files lie in the folder, which are missing, and which nobody expects.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import { unlessAway } from '../unless-away.ts';
import type { FileNote } from './import-result.ts';

export interface FoundFiles { readonly present: readonly { readonly source: SourceProfile; readonly file: SourceFile }[]; readonly notes: readonly FileNote[] }

/** A system without a folder has all its files missing. Views, tables and cloud files are met when they are read. */
export async function findFiles(folder: string, sources: readonly SourceProfile[]): Promise<FoundFiles> {
  const listed = new Map<string, readonly string[]>();
  for (const { system } of sources) listed.set(system, await filesIn(join(folder, system)));
  const expected = sources.flatMap((source) => source.files.map((file) => ({ source, file })));
  const isThere = ({ source, file }: { readonly source: SourceProfile; readonly file: SourceFile }): boolean => file.from.kind !== 'folder' || (listed.get(source.system)?.includes(file.name) ?? false);
  const unexpected = sources.flatMap(({ system, files }) => (listed.get(system) ?? []).filter((name) => !files.some((file) => file.name === name)).map((name) => ({ system, name })));
  return {
    present: expected.filter(isThere),
    notes: [
      ...expected.filter((one) => !isThere(one)).map(({ source, file }): FileNote => ({ system: source.system, file: file.name, fault: 'file-missing' })),
      ...unexpected.map(({ system, name }): FileNote => ({ system, file: name.slice(0, 80), fault: 'unexpected-file' })),
    ],
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await unlessAway(readdir(folder, { withFileTypes: true })) ?? [];
  // A link could lead the import out of the folder it was given.
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();
}

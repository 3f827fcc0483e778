// One hand-written source read by a shipped profile or one made from it, without joining or storing anything.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSourceFile, type FileReading, type FileRows } from '../../central/sources/read-source-file.ts';
import { localDateFrom } from '../../shared/formats/local-date.ts';
import { sourceFile, type SourceFile } from '../../shared/registers/source-profile.ts';
import { shippedProfile, shippedSources } from './shipped-profiles.ts';

const today = localDateFrom({ year: 2026, month: 11, day: 22 });

/** A file of a shipped profile of controller tampere, with what the test changes about it. */
export function shippedFile(system: string, name: string, changes: Readonly<Record<string, unknown>> = {}): SourceFile {
  const found = shippedSources('tampere').find((source) => source.system === system)?.files.find((file) => file.name === name);
  return sourceFile.parse({ ...found, ...changes });
}

/** How a file of the system would be read; `folder` is the one above the system's. */
export function readingOf(system: string, file: SourceFile, folder = ''): FileReading {
  const source = shippedSources('tampere').find((one) => one.system === system);
  if (source === undefined || today === null) throw new Error(`There is no profile of ${system}.`);
  return { folder, profile: shippedProfile('tampere'), source, file, today };
}

/** Reads the content as if it lay in the system's folder. */
export async function readExport(system: string, file: SourceFile, content: string | Buffer): Promise<FileRows> {
  const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-export-'));
  try {
    mkdirSync(join(folder, system));
    writeFileSync(join(folder, system, file.name), content);
    return await readSourceFile(readingOf(system, file, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

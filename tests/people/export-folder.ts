// A throw-away folder of exports for import tests, filled by hand or by the demonstration's generator, and its import.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importInMemory, type MemoryImport } from './import-in-memory.ts';
import { shippedProfile, shippedSources, type ShippedController } from './shipped-profiles.ts';

export const importedAt = '2026-11-22T08:00:00.000Z';

export function emptyFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-exports-'));
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}

/** Keys are paths `<system>/<file>`. */
export function fillFolder(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export function importShipped(controller: ShippedController, folder: string): Promise<MemoryImport> {
  return importInMemory({ profile: shippedProfile(controller), sourceProfiles: shippedSources(controller), folder, importedAt });
}

/** Imports hand-written files and takes them away again. */
export async function importFiles(controller: ShippedController, files: Readonly<Record<string, string | Buffer>>): Promise<MemoryImport> {
  const { folder, remove } = emptyFolder();
  try {
    fillFolder(folder, files);
    return await importShipped(controller, folder);
  } finally {
    remove();
  }
}

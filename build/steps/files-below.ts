// Lists the files below a folder of the repository whose names end as asked; empty where the folder is missing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Paths relative to the repository, sorted; `ending` is tested against the whole file name. */
export function filesBelow(folder: string, ending: RegExp): readonly string[] {
  try {
    const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return entries.filter((entry) => ending.test(entry)).map((entry) => join(folder, entry)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

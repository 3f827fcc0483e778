// Every file under a folder, links left alone; a folder that is not there has none.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessAway } from '../unless-away.ts';

export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await unlessAway(readdir(folder, { recursive: true, withFileTypes: true })) ?? [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

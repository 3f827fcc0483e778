// A folder of a proof that needs no disk: kills and spoilt files are the same in memory, only quicker.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { proofFolder, type ProofFolder } from './proof-folder.ts';

const memory = '/dev/shm';

/** In memory where the system has such a folder, else like any other proof folder. */
export function memoryFolder(name: string): ProofFolder {
  if (!existsSync(memory)) return proofFolder(name);
  const path = mkdtempSync(join(memory, `${name}-`));
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  process.once('exit', remove);
  return { path, remove };
}

// A folder of a proof that needs no disk: kills and spoilt files are the same in memory, only quicker.
import { existsSync } from 'node:fs';
import { proofFolder, type ProofFolder } from './proof-folder.ts';

const memory = '/dev/shm';

/** In memory where the system has such a folder, else like any other proof folder. */
export function memoryFolder(name: string): ProofFolder {
  return existsSync(memory) ? proofFolder(name, memory) : proofFolder(name);
}

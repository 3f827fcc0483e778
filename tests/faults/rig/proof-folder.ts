// A temporary folder of a proof, removed with all it holds when the proof ends.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ProofFolder { readonly path: string; readonly remove: () => void }

/** Passable for other users: under root the embedded PostgreSQL runs as one of its own. What lies inside keeps its own modes. */
export function proofFolder(name: string, below = tmpdir()): ProofFolder {
  const path = mkdtempSync(join(below, `${name}-`));
  chmodSync(path, 0o711);
  const remove = (): void => {
    rmSync(path, { recursive: true, force: true });
    process.off('exit', remove);
  };
  process.once('exit', remove);
  return { path, remove };
}

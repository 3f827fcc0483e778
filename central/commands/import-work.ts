// Runs an import in a thread with a limit of its own on memory: without one the engine collects so lazily that an import holds twice what it needs.
import { Worker } from 'node:worker_threads';
import type { ImportOutcome } from '../sources/pipeline/import-exports.ts';
import type { ImportStep } from '../sources/pipeline/import-step.ts';

export interface ImportWork {
  readonly controller: string;
  readonly assets: string | null;
  readonly folder: string;
  readonly ownerUrl: string;
  readonly anchorKey: Uint8Array;
  readonly importedAt: string;
  readonly trial: boolean;
  readonly trustAbsence: boolean;
}

/** `failed`: a driver's code, or else one of our own sentences; an error itself would come over without its code. */
export type ImportWord =
  | { readonly kind: 'step'; readonly step: ImportStep }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null };

/** Live objects of an import are some 50 MiB at any size (docs/proofs.md, Bench: import). */
const heapMiB = 128;

/** Throws what the import threw. An import that runs out of memory has stored nothing and goes on when it is started again. */
export function runImportWork(work: ImportWork, onStep: (step: ImportStep) => void): Promise<ImportOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-thread.ts', import.meta.url), { workerData: work, resourceLimits: { maxOldGenerationSizeMb: heapMiB } });
    worker.on('message', (word: ImportWord) => {
      if (word.kind === 'step') onStep(word.step);
      else if (word.kind === 'done') resolve(word.outcome);
      else reject(word.code === null ? new Error(word.message) : Object.assign(new Error('The import failed.'), { code: word.code }));
    });
    worker.on('error', reject);
    worker.on('exit', () => { reject(new Error('The import ended without a word. Start it again: it goes on where it was.')); });
  });
}

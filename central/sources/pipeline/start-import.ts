// Starts an import in a process of its own with a limit on its memory: whatever an export holds, the server beside it neither grows nor stands still, and cancelling is sure.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { SourceProfile } from '../../../shared/registers/source-profile.ts';
import { clearStaging } from './clear-staging.ts';
import type { ImportOutcome } from './import-exports.ts';
import { ImportRuns } from './import-session.ts';
import type { ImportStep } from './import-step.ts';

export interface ImportWork {
  readonly profile: ControllerProfile;
  readonly sourceProfiles: readonly SourceProfile[];
  /** `<folder>/<system>/<file of the profile>`; only the systems of `sourceProfiles` are looked for. */
  readonly folder: string;
  readonly ownerUrl: string;
  readonly anchorKey: Uint8Array;
  /** ISO instant in UTC with milliseconds. */
  readonly importedAt: string;
  readonly trial: boolean;
  readonly trustAbsence: boolean;
}

/** What the process is told. */
export interface ImportTask extends ImportWork { readonly sessionName: string }

export interface RunningImport {
  /** Rejects with ImportRuns, ImportCancelled, or what the import threw: then nothing of it is seen, and what it had read is cleared away. */
  readonly outcome: Promise<ImportOutcome>;
  /** Before the commit nothing is brought; after it the outcome is given as if nobody had asked. */
  readonly cancel: () => void;
}

export class ImportCancelled extends Error {}

/** `failed`: a driver's code, or else one of our own sentences; an error itself would come over without its code. */
export type ImportWord =
  | { readonly kind: 'step'; readonly step: ImportStep }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null; readonly runs: boolean };

/** Live objects of an import are some 50 MiB, of a metering series 25 more, at any size (docs/proofs.md, Bench: import). */
const limits = ['--max-old-space-size=160', '--max-semi-space-size=8'];

/** `const job = startImport(work, (step) => show(step)); const outcome = await job.outcome`; `job.cancel()` at any time. Addresses of connections are taken from this process's environment. */
export function startImport(work: ImportWork, onStep: (step: ImportStep) => void): RunningImport {
  const child = fork(new URL('./import-process.ts', import.meta.url), [], { execArgv: limits, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const sessionName = `import-${randomUUID()}`;
  let cancelled = false;
  const ended = new Promise<ImportOutcome>((resolve, reject) => {
    child.on('message', (given) => {
      // True because only import-process.ts speaks here.
      const word = given as ImportWord;
      if (word.kind === 'step') onStep(word.step);
      else if (word.kind === 'done') resolve(word.outcome);
      else reject(faultOf(word));
    });
    child.on('error', reject);
    // Not at its exit: what it said last comes before this, and may come after that.
    child.on('disconnect', () => { reject(cancelled ? new ImportCancelled('The import was cancelled.') : new Error('The import ended without a word. Start it again.')); });
    child.send({ ...work, sessionName } satisfies ImportTask);
  });
  const outcome = ended.catch(async (fault: unknown) => {
    // Another import's rows are not this one's to clear.
    if (!(fault instanceof ImportRuns)) await clearStaging(work.ownerUrl, { controller: work.profile.id, sessionName });
    throw fault;
  });
  return { outcome, cancel: () => {
    cancelled = true;
    child.kill('SIGKILL');
  } };
}

function faultOf({ message, code, runs }: Extract<ImportWord, { readonly kind: 'failed' }>): Error {
  if (runs) return new ImportRuns(message);
  return code === null ? new Error(message) : Object.assign(new Error('The import failed.'), { code });
}

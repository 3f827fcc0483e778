// The one import or join of a controller that a desk started: begun here, told while it runs, cancelled, and remembered until the next.
import type { ActorId, ControllerId } from '../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import type { EndedWork, ImportProgress } from '../../shared/registers/source-acts.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import type { ImportOutcome, Joined } from '../sources/pipeline/import-exports.ts';
import { ImportRuns } from '../sources/pipeline/import-session.ts';
import type { ImportStep } from '../sources/pipeline/import-step.ts';
import { isImportHeld } from './import-held.ts';

type Working = NonNullable<ImportProgress['work']>;
type Counts = Pick<EndedWork, 'run' | 'read' | 'quarantined' | 'changed' | 'gone' | 'missing' | 'waiting' | 'leftOut'>;

/** Told how far the work is; when the signal is given it leaves, its connections to the store with it. Null: there was nothing to do it to. */
export type WorkToDo = (onStep: (step: ImportStep) => void, signal: AbortSignal) => Promise<ImportOutcome | Joined | { readonly changed: number; readonly gone: number } | null>;

export interface SourceWork {
  readonly progress: (controller: ControllerId) => Promise<ImportProgress>;
  /** Outcome: `import-runs`, also when a command's import holds the controller. */
  readonly begin: (controller: ControllerId, wish: { readonly kind: Working['kind']; readonly by: ActorId; readonly work: WorkToDo }) => Promise<Result<ImportProgress>>;
  /** Before its end an import leaves no trace; one whose end was on its way is done. */
  readonly cancel: (controller: ControllerId) => Promise<ImportProgress>;
  readonly close: () => Promise<void>;
}

interface Running { work: Working; readonly stop: AbortController; over: Promise<void>; readonly endedBefore: number }

const noCounts: Counts = { run: null, read: 0, quarantined: 0, changed: 0, gone: 0, missing: 0, waiting: 0, leftOut: 0 };
const filesTold = 500;

export function sourceWork({ owner, now, onFault }: { readonly owner: Database; readonly now: () => Date; readonly onFault: (fault: unknown) => void }): SourceWork {
  const running = new Map<string, Running>();
  const ended = new Map<string, EndedWork>();
  const finish = (controller: ControllerId, { work }: Running, how: Pick<EndedWork, 'end' | 'failed'> & Counts): void => {
    running.delete(controller);
    ended.set(controller, { kind: work.kind, by: work.by, startedAt: work.startedAt, endedAt: now().toISOString(), ...how });
  };
  const carryOut = async (controller: ControllerId, one: Running, work: WorkToDo): Promise<void> => {
    try {
      const done = await work((step) => { one.work = afterStep(one.work, step); }, one.stop.signal);
      finish(controller, one, done === null ? { end: 'failed', failed: 'join-unknown', ...noCounts } : { end: 'done', failed: null, ...countsOf(done) });
    } catch (fault) {
      if (one.stop.signal.aborted) {
        const came = one.work.kind === 'import' && (await importsEnded(owner, controller)) > one.endedBefore;
        finish(controller, one, { end: came ? 'done' : 'cancelled', failed: null, ...noCounts });
        return;
      }
      onFault(fault);
      finish(controller, one, { end: 'failed', failed: codeOf(fault), ...noCounts });
    }
  };
  const progress = async (controller: ControllerId): Promise<ImportProgress> => {
    const one = running.get(controller);
    const last = ended.get(controller) ?? null;
    return one === undefined ? { state: await restingState(owner, controller), work: null, last } : { state: 'running', work: one.work, last };
  };
  return {
    progress,
    begin: async (controller, { kind, by, work }) => {
      if (running.has(controller)) return refused('import-runs');
      const one: Running = { work: { kind, by, startedAt: now().toISOString(), phase: 'starting', people: 0, files: [] }, stop: new AbortController(), over: Promise.resolve(), endedBefore: 0 };
      // Taken before anything is waited for: of two that begin at once the second is refused.
      running.set(controller, one);
      try {
        if (await isImportHeld(owner, controller)) {
          running.delete(controller);
          return refused('import-runs');
        }
        const begun = { ...one, endedBefore: await importsEnded(owner, controller) };
        running.set(controller, begun);
        begun.over = carryOut(controller, begun, work).catch((fault: unknown) => {
          running.delete(controller);
          onFault(fault);
        });
        return ok(await progress(controller));
      } catch (fault) {
        running.delete(controller);
        throw fault;
      }
    },
    cancel: async (controller) => {
      const one = running.get(controller);
      if (one !== undefined) await leave(one);
      return progress(controller);
    },
    close: async () => {
      for (const one of [...running.values()]) await leave(one);
    },
  };
}

async function leave({ stop, over }: Running): Promise<void> {
  stop.abort();
  await over;
}

function afterStep(work: Working, step: ImportStep): Working {
  switch (step.kind) {
    case 'reading': {
      const { system, file, rows } = step;
      const others = work.files.filter((one) => one.system !== system || one.file !== file);
      return { ...work, phase: 'reading', files: [...others, { system, file, rows }].slice(-filesTold) };
    }
    case 'comparing': case 'joining': return { ...work, phase: step.kind };
    case 'writing': return { ...work, phase: 'writing', people: step.people };
  }
}

function countsOf(done: ImportOutcome | Joined | { readonly changed: number; readonly gone: number }): Counts {
  const files = 'files' in done ? done.files : [];
  const sum = (of: 'read' | 'quarantined' | 'missing'): number => files.reduce((total, file) => total + file[of], 0);
  return { run: 'run' in done ? done.run : null, read: sum('read'), quarantined: sum('quarantined'), missing: sum('missing'), changed: done.changed, gone: done.gone, waiting: 'waiting' in done ? done.waiting : 0, leftOut: files.filter(({ state }) => state === 'left-out').length };
}

function codeOf(fault: unknown): string {
  if (fault instanceof ImportRuns) return 'import-runs';
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code.slice(0, 40) : 'internal-fault';
}

async function importsEnded(owner: Database, controller: ControllerId): Promise<number> {
  const row = await inScope(owner, { controller }, (trx) => trx.selectFrom('import_run').select((of) => of.fn.countAll<number>().as('ended'))
    .where('controller', '=', controller).where('trial', '=', false).where('live', '=', false).where('state', '=', 'stored').executeTakeFirstOrThrow());
  return row.ended;
}

async function restingState(owner: Database, controller: ControllerId): Promise<ImportProgress['state']> {
  if (await isImportHeld(owner, controller)) return 'elsewhere';
  const open = await inScope(owner, { controller }, (trx) => trx.selectFrom('import_run').select('number').where('controller', '=', controller).where('trial', '=', false).where('state', '=', 'reading').executeTakeFirst());
  return open === undefined ? 'idle' : 'interrupted';
}

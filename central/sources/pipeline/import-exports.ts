// An import: every source into staging, then in one transaction compared with what is held, joined into people, and shown to the desks; cut off anywhere it goes on or leaves no trace.
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import type { ControllerId } from '../../../shared/formats/ids.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { FileNote } from '../import-result.ts';
import { applyAccepted } from './accepted-joins.ts';
import { analyzeSubjects, findAnchors, giveKeys } from './give-keys.ts';
import { countFiles, endFiles, stagedFiles, type FileCount, type MergedFile } from './import-files.ts';
import { beginRun, endRun, type ImportRun } from './import-run.ts';
import { openImport, type ImportSession } from './import-session.ts';
import type { ImportSource } from './import-source.ts';
import type { ImportStep } from './import-step.ts';
import { scopeJoin, type ScopeWish } from './join-scope.ts';
import { joinSubjects } from './join-subjects.ts';
import { keepOutBanned, type BannedCount } from './keep-out-banned.ts';
import { beginMerge, dropOrphans, mergeSource } from './merge-source.ts';
import { proposeJoins } from './propose-joins.ts';
import { stageAll } from './stage-all.ts';
import { stagedRecords, stagedSubjects } from './staging-tables.ts';
import { subjectHashes } from './subject-book.ts';
import { withoutIndexes } from './without-indexes.ts';
import { writePeople, type WrittenPeople } from './write-people.ts';

export interface ImportGiven {
  readonly ownerUrl: string;
  /** 32 bytes; keys are kept as keyed hashes under it (decision 0011). */
  readonly anchorKey: Buffer;
  readonly profile: ControllerProfile;
  readonly sources: readonly ImportSource[];
  /** What is already known to be odd: files that are missing or that nobody expects. */
  readonly notes: readonly FileNote[];
  /** ISO instant in UTC with milliseconds: the age of what this import brings. An import that goes on keeps its first. */
  readonly importedAt: string;
  /** Does everything and takes it back: the counts are those of the real one. */
  readonly trial?: boolean;
  /** Half of a source's records may be missing, and broken rows may be vanished ones: the administrator has looked. */
  readonly trustAbsence?: boolean;
  readonly onProgress?: (step: ImportStep) => void;
  /** See openImport. */
  readonly sessionName?: string;
}

export interface Joined extends WrittenPeople {
  readonly banned: BannedCount;
  /** Pairs that may be one person and wait for somebody to say so. */
  readonly waiting: number;
}

export interface ImportOutcome extends Joined {
  readonly run: number;
  readonly trial: boolean;
  readonly files: readonly FileCount[];
}

/**
 * The same sources in any order, at once or one import after another, give the same people under the same keys. Throws
 * ImportRuns when another import of the controller runs; what a source does wrong is in the report, never thrown.
 */
export async function importExports(given: ImportGiven): Promise<ImportOutcome> {
  const session = await openImport(given.ownerUrl, given.profile.id, given.sessionName);
  try {
    const run = await beginRun(session, given);
    const today = helsinkiDateOf(run.at);
    if (!today.ok) throw new Error('importedAt is not an ISO instant.');
    await stageAll(session, run, given);
    await session.script(figures(session));
    return await store(session, run, { ...given, today: today.value });
  } finally {
    await session.close();
  }
}

/** Without them the planner takes a few rows for none and goes through millions of records one by one. */
const figures = (session: ImportSession): readonly string[] => ['analyze source_file', 'analyze import_run', `analyze ${stagedRecords(session)} (source, subject)`, `analyze ${stagedSubjects(session)} (source)`];

type Storing = ImportGiven & { readonly today: LocalDate };

class TakenBack extends Error {
  readonly outcome: ImportOutcome;
  constructor(outcome: ImportOutcome) {
    super('A trial is taken back.');
    this.outcome = outcome;
  }
}

async function store(session: ImportSession, run: ImportRun, given: Storing): Promise<ImportOutcome> {
  try {
    return await session.atOnce(async () => {
      const outcome = await storeInside(session, run, given);
      if (run.trial) throw new TakenBack(outcome);
      return outcome;
    });
  } catch (fault) {
    if (!(fault instanceof TakenBack)) throw fault;
    // What is taken back lies in the tables until somebody clears it, and an empty table is filled faster.
    await session.run('vacuum subject, source_record, person_sign, person');
    await endFiles(session, run, fault.outcome.files);
    await endRun(session, run);
    return fault.outcome;
  }
}

async function storeInside(session: ImportSession, run: ImportRun, given: Storing): Promise<ImportOutcome> {
  const tell = given.onProgress ?? (() => undefined);
  const indexed = await withoutIndexes(session, 'source_record');
  await beginMerge(session);
  const merged = await mergeAll(session, run, given);
  await indexed();
  await dropOrphans(session);
  tell({ kind: 'joining' });
  const written = await joinAndWrite(session, { controller: given.profile.id, anchorKey: given.anchorKey, today: given.today, onHeads: (people) => { tell({ kind: 'writing', people }); } });
  const files = await countFiles(session, run, merged);
  await endFiles(session, run, files);
  await endRun(session, run);
  return { run: run.number, trial: run.trial, ...written, files };
}

export interface Joining { readonly controller: ControllerId; readonly anchorKey: Buffer; readonly today: LocalDate; readonly onHeads?: (people: number) => void; readonly scope?: ScopeWish }

/** Inside `atOnce`, after `beginMerge`, the merges and `dropOrphans`. Who is who among all whom the changes can reach; then the people whose records or whose key changed are written. */
export async function joinAndWrite(session: ImportSession, { controller, anchorKey, today, onHeads = () => undefined, scope = {} }: Joining): Promise<Joined> {
  const { own } = subjectHashes(anchorKey, controller);
  const isWhole = await scopeJoin(session, scope);
  // A plan without figures of what was just written goes record by record, and with millions of them never ends.
  if (isWhole) await session.script([analyzeSubjects, 'analyze source_record (subject, brought, gone)']);
  await joinSubjects(session);
  await applyAccepted(session, isWhole);
  await findAnchors(session);
  const banned = await keepOutBanned(session);
  const indexed = await withoutIndexes(session, 'subject');
  await giveKeys(session, isWhole);
  await indexed();
  const written = await writePeople(session, { controller, today, own, onHeads });
  return { banned, ...written, waiting: await proposeJoins(session, { controller, today, own, isWhole }) };
}

/** Inside `atOnce`, without any source: after somebody has said who is who. */
export async function joinAgain(session: ImportSession, given: Joining): Promise<Joined> {
  await beginMerge(session);
  await dropOrphans(session);
  return joinAndWrite(session, given);
}

async function mergeAll(session: ImportSession, run: ImportRun, { sources, trustAbsence = false, onProgress }: Storing): Promise<readonly MergedFile[]> {
  const merged: MergedFile[] = [];
  for (const { source, system, file, quarantined } of await stagedFiles(session, run)) {
    onProgress?.({ kind: 'comparing', system, file });
    const known = sources.find((one) => one.source.system === system && one.file.name === file)?.file;
    merged.push({ source, ...(await mergeSource(session, { run: run.number, source, rule: known?.whenGone ?? 'kept', isSeries: (known?.series ?? null) !== null, isClean: quarantined === 0, trustAbsence })) });
  }
  return merged;
}

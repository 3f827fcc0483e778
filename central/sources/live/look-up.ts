// A look into the live sources for one person: all systems side by side, each within its time, each stored by itself as an import would.
import { z } from 'zod';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import type { ControllerId, PersonKey } from '../../../shared/formats/ids.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { LookAnswer } from '../../../shared/protocol/look-up.ts';
import type { LookState } from '../../../shared/registers/source-standing.ts';
import type { Connections } from '../connectors/open-source.ts';
import type { ImportSession } from '../pipeline/import-session.ts';
import { numberOf } from '../pipeline/stage-all.ts';
import { subjectHashes, type SubjectHashes } from '../pipeline/subject-book.ts';
import { makeKeyReading } from '../read-keys.ts';
import { askSource } from './ask-source.ts';
import { filesInForce, profiledCategories, type ProfiledFile, type Profiles } from './live-profiles.ts';
import { openLiveSession } from './live-session.ts';
import { logLook, type Looked } from './log-look.ts';
import { fileQuestion, personAnchors, type PersonAnchors } from './person-anchors.ts';
import { storeAnswers, type AnsweredFile } from './store-answers.ts';

/** Milliseconds that a system has for its answer, whatever it is; the visitor stands there. */
export const systemPatience = 10_000;

export interface LookGiven {
  readonly ownerUrl: string;
  readonly anchorKey: Buffer;
  readonly profiles: Profiles;
  readonly connections: Connections;
  readonly now: Date;
  readonly personKey: PersonKey;
  /** For the log of looks. */
  readonly device: string;
  readonly by: string;
  readonly patience?: number;
}

interface Looking extends LookGiven { readonly controller: ControllerId; readonly today: LocalDate; readonly hashes: SubjectHashes; readonly anchors: PersonAnchors; readonly isImporting: boolean }

/**
 * What came is stored when this answers, and stands in the people's feed. A system that is slow or broken holds up no other.
 * Outcome: `person-unknown`. Throws when the store itself cannot be reached.
 */
export async function lookUp(given: LookGiven): Promise<Result<LookAnswer>> {
  const controller = given.profiles.profile.id;
  const at = given.now.toISOString();
  const today = helsinkiDateOf(at);
  if (!today.ok) throw new Error('The clock gives no instant.');
  const hashes = subjectHashes(given.anchorKey, controller);
  const first = await inSession(given, async (session) => ({ anchors: await personAnchors(session, given.personKey, hashes), isImporting: await importRuns(session) }));
  if (first.anchors === null) return refused('person-unknown');
  const looking: Looking = { ...given, controller, today: today.value, hashes, anchors: first.anchors, isImporting: first.isImporting };
  const files = filesInForce(given.profiles, looking.today);
  // Before anything is asked: a look that is cut off is in the log all the same.
  await inSession(given, (session) => logLook(session, given, files.filter(({ file }) => file.live !== null).map(({ source, file }) => ({ system: source.system, category: file.category, state: 'asked' }))));
  const bySystem = [...Map.groupBy(files, ({ source }) => source.system).values()];
  const looked = (await Promise.all(bySystem.map((own) => lookInSystem(looking, own)))).flat();
  const isRead = ({ system, category }: { readonly system: string; readonly category: string }): boolean => files.some(({ source, file }) => source.system === system && file.category === category);
  const all = [...looked, ...profiledCategories(given.profiles, looking.today).filter((one) => !isRead(one)).map((one): Looked => ({ ...one, state: 'no-source' }))];
  await inSession(given, (session) => logLook(session, given, looked));
  return ok({ at, sources: worstOfEach(all) });
}

async function inSession<T>({ ownerUrl, profiles }: LookGiven, work: (session: ImportSession) => Promise<T>): Promise<T> {
  const session = await openLiveSession(ownerUrl, profiles.profile.id);
  try {
    return await work(session);
  } finally {
    await session.close().catch(() => undefined);
  }
}

const lock = z.object({ held: z.boolean() });

/** An import that began before this look would bring an older answer over it. One that begins after reads its sources after. */
async function importRuns(session: ImportSession): Promise<boolean> {
  // Looked at and never taken: an import that began at that moment would be refused, and another look would hear of an import.
  const [found] = await session.ask(lock, `select exists (select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)) held`, [`import:${session.controller}`]);
  return found?.held === true;
}

async function lookInSystem(looking: Looking, files: readonly ProfiledFile[]): Promise<readonly Looked[]> {
  const told = ({ source, file }: ProfiledFile, state: LookState, fault?: string): Looked => ({ system: source.system, category: file.category, state, ...(fault === undefined ? {} : { fault }) });
  const live = files.filter(({ file }) => file.live !== null);
  const others = files.filter(({ file }) => file.live === null).map((one) => told(one, 'not-live'));
  if (live.length === 0) return others;
  if (looking.isImporting) return [...others, ...live.map((one) => told(one, 'importing'))];
  try {
    return [...others, ...(await inSession(looking, (session) => askAndStore(session, looking, live)))];
  } catch {
    // What the store's driver says could quote a row; nothing of the system was stored.
    return [...others, ...live.map((one) => told(one, 'no-answer', 'not-stored'))];
  }
}

async function askAndStore(session: ImportSession, looking: Looking, files: readonly ProfiledFile[]): Promise<readonly Looked[]> {
  const { profiles: { profile }, today, connections, anchors, personKey, patience = systemPatience } = looking;
  const keys = makeKeyReading(profile, today);
  const asked: { one: ProfiledFile; number: number; question: Awaited<ReturnType<typeof fileQuestion>> }[] = [];
  for (const one of files) {
    const number = await numberOf(session, one, profile);
    asked.push({ one, number, question: await fileQuestion(session, { file: one.file, source: number, personKey, anchors, keys }) });
  }
  const answers = await Promise.all(asked.map(async ({ one, number, question }) => (
    { one, number, question, answer: question === null ? null : await askSource({ profile, ...one, today, connections, columns: question.columns, patience }) })));
  const looked: Looked[] = [];
  const whole: AnsweredFile[] = [];
  for (const { one, number, question, answer } of answers) {
    const { system } = one.source;
    const { category } = one.file;
    if (question === null || answer === null) looked.push({ system, category, state: 'not-askable' });
    else if ('fault' in answer) looked.push({ system, category, state: 'no-answer', fault: answer.fault });
    else whole.push({ ...one, number, roles: question.roles, answer });
  }
  if (whole.length === 0) return looked;
  const stored = await storeAnswers(session, whole, { ...looking, profile, run: await beginLook(session, looking.now.toISOString()) });
  return [...looked, ...stored.map(({ file, state, rows, quarantined }) => ({ system: file.source.system, category: file.file.category, state, rows, quarantined }))];
}

const made = z.object({ number: z.int() });
/** Each try that fails is one that another run won, so that looks at once never come to the end of these. */
const triesMax = 500;

/** A run of its own, which is at its end at once: an import that begins meanwhile may take the number first. */
async function beginLook(session: ImportSession, at: string): Promise<number> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const [run] = await session.ask(made, `insert into import_run (controller, number, at, trial, live, state, ended_at) select $1, coalesce(max(number), 0) + 1, $2, false, true, 'stored', clock_timestamp() from import_run where controller = $1
      on conflict do nothing returning number`, [session.controller, at]);
    if (run !== undefined) return run.number;
  }
  throw new Error('A look could not begin.');
}

const worstFirst: readonly LookState[] = ['no-answer', 'importing', 'partly', 'not-askable', 'not-live', 'no-source', 'changed', 'unchanged'];

/** Of several files of one category the weakest word, since the category is only as fresh as its oldest part. */
function worstOfEach(looked: readonly Looked[]): LookAnswer['sources'] {
  const each = Map.groupBy(looked, ({ system, category }) => JSON.stringify([system, category]));
  return [...each.values()].flatMap((own) => {
    const [worst] = own.toSorted((one, other) => worstFirst.indexOf(one.state) - worstFirst.indexOf(other.state));
    return worst === undefined ? [] : [{ system: worst.system, category: worst.category, state: worst.state }];
  });
}

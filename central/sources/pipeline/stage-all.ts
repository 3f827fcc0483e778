// Reads every source of an import into staging, passing over those that an import cut short has read whole already.
import { z } from 'zod';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { FileNote } from '../import-result.ts';
import { asideList } from './aside-list.ts';
import type { ImportStep } from './import-step.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportSession } from './import-session.ts';
import type { ImportSource } from './import-source.ts';
import { clearSource, stagedRecords } from './staging-tables.ts';
import { stageSource } from './stage-source.ts';
import { subjectHashes } from './subject-book.ts';

export interface StagingAll {
  readonly profile: ControllerProfile;
  readonly sources: readonly ImportSource[];
  readonly notes: readonly FileNote[];
  readonly anchorKey: Buffer;
  readonly onProgress?: (step: ImportStep) => void;
}

const number = z.object({ id: z.int() });
const noted = z.object({ source: z.int(), fingerprint: z.string().nullable(), state: z.string(), read: z.coerce.number() });
const counted = z.object({ rows: z.coerce.number() });

export async function stageAll(session: ImportSession, run: ImportRun, given: StagingAll): Promise<void> {
  const earlier = await session.ask(noted, 'select source, fingerprint, state, read from import_file where controller = $1 and run = $2', [session.controller, run.number]);
  const met = new Set<number>();
  const hashes = subjectHashes(given.anchorKey, session.controller);
  await putNotes(session, run, given.notes);
  for (const one of given.sources) {
    const source = await numberOf(session, one, given.profile);
    met.add(source);
    const before = earlier.find((file) => file.source === source);
    if (before !== undefined && (await isWhole(session, one, before))) continue;
    await forget(session, run, one);
    if (before !== undefined) await clearSource(session, source);
    await session.run("insert into import_file (controller, run, source, fingerprint) values ($1, $2, $3, $4) on conflict (controller, run, source) do update set fingerprint = excluded.fingerprint, state = 'reading'", [session.controller, run.number, source, one.fingerprint]);
    const onRows = (rows: number): void => given.onProgress?.({ kind: 'reading', system: one.source.system, file: one.file.name, rows });
    const { read, quarantined, isWhole: whole } = await stageSource(one, source, { session, hashes, run: run.number, onRows });
    onRows(read);
    await session.run('update import_file set state = $4, read = $5, quarantined = $6 where controller = $1 and run = $2 and source = $3', [session.controller, run.number, source, whole ? 'staged' : 'left-out', read, quarantined]);
  }
  for (const { source } of earlier.filter((file) => !met.has(file.source))) {
    await clearSource(session, source);
    await session.run('delete from import_file where controller = $1 and run = $2 and source = $3', [session.controller, run.number, source]);
  }
}

/** How source_file numbers the source; it is put there when it is new. */
export async function numberOf(session: ImportSession, { source, file }: Pick<ImportSource, 'source' | 'file'>, profile: ControllerProfile): Promise<number> {
  const rank = profile.systems.findIndex(({ code }) => code === source.system);
  const [row] = await session.ask(number, `insert into source_file (controller, system, file, category, system_rank, name_rank) values ($1, $2, $3, $4, $5, $6)
    on conflict (controller, system, file) do update set category = excluded.category, system_rank = excluded.system_rank, name_rank = excluded.name_rank returning id`, [session.controller, source.system, file.name, file.category, rank, source.nameRank]);
  if (row === undefined) throw new Error('A source could not be numbered.');
  return row.id;
}

/** Unlogged rows are gone after a crash of the database, so they are counted before they are believed. */
async function isWhole(session: ImportSession, one: ImportSource, { source, fingerprint, state, read }: z.infer<typeof noted>): Promise<boolean> {
  if (state !== 'staged' || fingerprint === null || fingerprint !== one.fingerprint) return false;
  const [found] = await session.ask(counted, `select count(*) rows from ${stagedRecords(session)} where source = $1`, [source]);
  return found?.rows === read;
}

async function forget(session: ImportSession, run: ImportRun, { source, file }: ImportSource): Promise<void> {
  await session.run('delete from import_aside where controller = $1 and run = $2 and system = $3 and file = $4', [session.controller, run.number, source.system, file.name]);
}

async function putNotes(session: ImportSession, run: ImportRun, notes: readonly FileNote[]): Promise<void> {
  await session.run("delete from import_aside where controller = $1 and run = $2 and reason in ('file-missing', 'unexpected-file')", [session.controller, run.number]);
  for (const { system, file, fault, column } of notes) {
    const list = asideList(session, { run: run.number, system, file });
    await list.put({ kind: 'file', reason: fault, line: null, column: column ?? null });
    await list.flush();
  }
}

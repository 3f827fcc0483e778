// One import as the store remembers it: begun, gone on with after a kill, ended; records name the run that brought them.
import { z } from 'zod';
import type { ImportSession } from './import-session.ts';
import { makeStaging, stagedRecords, stagedSubjects } from './staging-tables.ts';

export interface ImportRun { readonly number: number; readonly at: string; readonly trial: boolean; readonly resumed: boolean }

/** A look that begins at the same moment may take the number first (live/look-up.ts). */
const triesMax = 500;

const heldRun = z.object({ number: z.int(), at: z.string() });

/** Goes on with the import that was cut off: with its time where rows of it are there, else under its number alone, since all is read now. A trial never does, and clears away what was staged before it. */
export async function beginRun(session: ImportSession, { importedAt, trial = false }: { readonly importedAt: string; readonly trial?: boolean }): Promise<ImportRun> {
  const { controller } = session;
  await forgetTrials(session);
  const [open] = trial ? [] : await session.ask(heldRun, "select number, at from import_run where controller = $1 and state = 'reading' order by number desc limit 1", [controller]);
  if (open !== undefined && (await hasStaging(session))) {
    await forgetReadByOthers(session, open.number);
    return { ...open, trial, resumed: true };
  }
  await makeStaging(session);
  await session.run("update import_file set state = 'reading' where controller = $1 and state = 'staged'", [controller]);
  if (open !== undefined) {
    await session.run('update import_run set at = $3, begun_at = clock_timestamp() where controller = $1 and number = $2', [controller, open.number, importedAt]);
    return { number: open.number, at: importedAt, trial, resumed: true };
  }
  for (let tries = 0; tries < triesMax; tries += 1) {
    const [made] = await session.ask(heldRun, 'insert into import_run (controller, number, at, trial) select $1, coalesce(max(number), 0) + 1, $2, $3 from import_run where controller = $1 on conflict do nothing returning number, at', [controller, importedAt, trial]);
    if (made !== undefined) return { ...made, trial, resumed: false };
  }
  throw new Error('An import could not begin.');
}

/** What was read before a mapping came is read again, whoever goes on with the import: the same file then means something else. */
async function forgetReadByOthers({ controller, run }: ImportSession, number: number): Promise<void> {
  await run(`update import_file i set fingerprint = null from import_run r, source_file f, source_version v where i.controller = $1 and i.run = $2 and r.controller = i.controller and r.number = i.run and f.id = i.source
    and v.controller = i.controller and v.system = f.system and (v.made_at > r.begun_at or v.valid_from > left(r.at, 10))`, [controller, number]);
}

/** A trial that was cut off has found nothing out, and its counts would pass for an answer. */
export async function forgetTrials({ controller, run }: Pick<ImportSession, 'controller' | 'run'>): Promise<void> {
  const open = "select number from import_run where controller = $1 and trial and state = 'reading'";
  for (const table of ['import_aside', 'import_file']) await run(`delete from ${table} where controller = $1 and run in (${open})`, [controller]);
  await run("delete from import_run where controller = $1 and trial and state = 'reading'", [controller]);
}

const found = z.object({ there: z.boolean() });

async function hasStaging(session: ImportSession): Promise<boolean> {
  const [one] = await session.ask(found, 'select to_regclass($1) is not null and to_regclass($2) is not null there', [stagedRecords(session), stagedSubjects(session)]);
  return one?.there === true;
}

/** The last step, in the same transaction as what it brought. */
export async function endRun(session: ImportSession, { number }: ImportRun): Promise<void> {
  await session.run("update import_run set state = 'stored', ended_at = clock_timestamp() where controller = $1 and number = $2", [session.controller, number]);
}

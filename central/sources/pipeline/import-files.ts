// What one import did, file by file: the figures an administrator compares with the source.
import { z } from 'zod';
import type { ImportRun } from './import-run.ts';
import type { ImportSession } from './import-session.ts';
import type { MergedSource } from './merge-source.ts';
import { dropStaging } from './staging-tables.ts';

export interface MergedFile extends MergedSource { readonly source: number }

const fileCount = z.object({
  source: z.int(), system: z.string(), file: z.string(), category: z.string(), state: z.enum(['reading', 'staged', 'left-out', 'stored']),
  read: z.coerce.number(), quarantined: z.coerce.number(), added: z.coerce.number(), changed: z.coerce.number(), gone: z.coerce.number(), missing: z.coerce.number(), unjoined: z.coerce.number(),
});
/** `unjoined`: records of this file that are nobody's now, brought by this import or before. `missing`: see mergeSource. */
export type FileCount = z.infer<typeof fileCount>;

const stagedFile = z.object({ source: z.int(), system: z.string(), file: z.string(), quarantined: z.coerce.number() });

/** In the order of systems, which decides nothing. */
export async function stagedFiles(session: ImportSession, { number }: ImportRun): Promise<readonly z.infer<typeof stagedFile>[]> {
  return session.ask(stagedFile, `select i.source, f.system, f.file, i.quarantined from import_file i join source_file f on f.id = i.source
    where i.controller = $1 and i.run = $2 and i.state = 'staged' order by f.system_rank, f.file`, [session.controller, number]);
}

export async function countFiles(session: ImportSession, { number }: ImportRun, merged: readonly MergedFile[]): Promise<readonly FileCount[]> {
  const rows = await session.ask(fileCount, `select i.source, f.system, f.file, f.category, i.state, i.read, i.quarantined, i.added, i.changed, i.gone, i.missing,
      (select count(*) from subject s join source_record r on r.subject = s.id where s.controller = $1 and s.source = i.source and s.person_key is null) unjoined
    from import_file i join source_file f on f.id = i.source where i.controller = $1 and i.run = $2 order by f.system_rank, f.file`, [session.controller, number]);
  return rows.map((row) => ({ ...row, ...merged.find(({ source }) => source === row.source) }));
}

/** Staged rows go with it. */
export async function endFiles(session: ImportSession, { number, trial }: ImportRun, files: readonly FileCount[]): Promise<void> {
  await dropStaging(session);
  for (const { source, state, added, changed, gone, missing } of files) {
    if (state === 'left-out') continue;
    await session.run("update import_file set state = 'stored', added = $4, changed = $5, gone = $6, missing = $7 where controller = $1 and run = $2 and source = $3", [session.controller, number, source, added, changed, gone, missing]);
    if (!trial) await session.run('update source_file set last_run = $3 where controller = $1 and id = $2', [session.controller, source, number]);
  }
}

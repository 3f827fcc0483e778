// An import's report in pages for a desk: counts by file, what is odd about sources, and rows by their place, never by a value.
import { sql } from 'kysely';
import { z } from 'zod';
import { reportRowsMax, type ImportReportPage } from '../../shared/registers/source-acts.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import { isRunning } from './import-held.ts';
import { fileNotes } from './import-report.ts';

const fileLine = z.object({
  system: z.string(), file: z.string(), category: z.string(), state: z.enum(['reading', 'staged', 'left-out', 'stored']),
  read: z.coerce.number(), quarantined: z.coerce.number(), added: z.coerce.number(), changed: z.coerce.number(), gone: z.coerce.number(), missing: z.coerce.number(), unjoined: z.coerce.number(),
});
const placed = z.object({ kind: z.enum(['quarantined', 'note', 'unjoined']), system: z.string(), file: z.string(), line: z.coerce.number().nullable(), reason: z.string() });
const total = z.object({ total: z.coerce.number() });
const notesMax = 1000;

/** Null when there is no such import; `run` null: the newest that ended, trials too. `after`: rows to pass over. */
export async function reportPage(owner: Database, { controller, run, after }: { readonly controller: string; readonly run: number | null; readonly after: number }): Promise<ImportReportPage | null> {
  const found = await inScope(owner, { controller }, (trx) => trx.selectFrom('import_run').select(['number', 'at', 'trial', 'state']).where('controller', '=', controller).where('live', '=', false)
    .where((of) => (run === null ? of('state', '=', 'stored') : of('number', '=', run))).orderBy('number', 'desc').limit(1).executeTakeFirst());
  if (found === undefined) return null;
  const of = { controller, run: found.number };
  const notes = await fileNotes(owner, of);
  return inScope(owner, { controller }, async (trx) => {
    const state = found.state === 'stored' || (await isRunning(trx, of)) ? found.state : 'cut-off';
    const counted = total.parse((await sql`select count(*) total from (${rowsOf(of)}) listed`.execute(trx)).rows[0]).total;
    const { rows } = await sql`select * from (${rowsOf(of)}) listed order by kind, system, file, line, reason offset ${after} limit ${reportRowsMax}`.execute(trx);
    const next = after + rows.length;
    return {
      run: found.number, at: found.at, trial: found.trial, state, files: await filesOf(trx, of), notes: notes.slice(0, notesMax),
      rows: rows.map((row) => placed.parse(row)), total: counted, after: next < counted ? next : null,
    };
  });
}

interface Reported { readonly controller: string; readonly run: number }

// As the printed report does: who is nobody's is asked now, since a later import may have found whose it is.
async function filesOf(trx: Scoped, { controller, run }: Reported): Promise<ImportReportPage['files']> {
  const { rows } = await sql`select f.system, f.file, f.category, i.state, i.read, i.quarantined, i.added, i.changed, i.gone, i.missing,
      (select count(*) from subject s join source_record r on r.subject = s.id where s.source = f.id and s.person_key is null) unjoined
    from import_file i join source_file f on f.id = i.source where i.controller = ${controller} and i.run = ${run} order by f.system_rank, f.file`.execute(trx);
  return rows.map((row) => fileLine.parse(row));
}

function rowsOf({ controller, run }: Reported): ReturnType<typeof sql> {
  return sql`select kind, system, file, line, reason from import_aside where controller = ${controller} and run = ${run} and kind in ('quarantined', 'note')
    union all select 'unjoined', f.system, f.file, r.line, s.reason from import_file i join source_file f on f.id = i.source join subject s on s.source = f.id join source_record r on r.subject = s.id
      where i.controller = ${controller} and i.run = ${run} and s.controller = ${controller} and s.person_key is null`;
}

// The printable report of an import: counts file by file, then every row that did not become part of a person or of which something is told, by its place; no value of a row is in it.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import { isRunning } from './import-held.ts';

const fileLine = z.object({ system: z.string(), file: z.string(), category: z.string(), state: z.string(), read: z.coerce.number(), quarantined: z.coerce.number(), added: z.coerce.number(), changed: z.coerce.number(), gone: z.coerce.number(), missing: z.coerce.number(), unjoined: z.coerce.number() });
const placed = z.object({ system: z.string(), file: z.string(), line: z.coerce.number().nullable(), reason: z.string(), col: z.string().nullable() });
const rowsInPage = 5000;

const states: Readonly<Record<string, string>> = { 'stored': 'brought', 'left-out': 'LEFT OUT', 'reading': 'not read', 'staged': 'not stored' };

/** Lines of text, as they come from the database; false when there is no such import. `run` null: the newest that ended, and a word of one that was cut off after it. */
export async function importReport(owner: Database, { controller, run, put }: { readonly controller: string; readonly run: number | null; readonly put: (line: string) => void }): Promise<boolean> {
  return inScope(owner, { controller }, async (trx) => {
    const howOpen = async (number: number): Promise<string> => ((await isRunning(trx, { controller, run: number })) ? 'not ended: it runs now' : 'CUT OFF before its end: nothing of it was brought');
    const found = await trx.selectFrom('import_run').select(['number', 'at', 'trial', 'state']).where('controller', '=', controller)
      .where((of) => (run === null ? of.and([of('state', '=', 'stored'), of('live', '=', false)]) : of('number', '=', run))).orderBy('number', 'desc').limit(1).executeTakeFirst();
    if (found === undefined) return false;
    put(`Import ${String(found.number)} of ${controller}, ${found.at}${found.trial ? ', tried out: nothing was stored' : ''}${found.state === 'stored' ? '' : `, ${await howOpen(found.number)}`}`);
    const later = run !== null ? undefined : await trx.selectFrom('import_run').select(['number', 'at']).where('controller', '=', controller).where('state', '=', 'reading').where('number', '>', found.number).orderBy('number', 'desc').limit(1).executeTakeFirst();
    if (later !== undefined) put(`Import ${String(later.number)}, ${later.at}, came after it and is ${await howOpen(later.number)}`);
    put('');
    await putFiles(trx, { controller, run: found.number, put });
    for (const [title, text] of lists(controller, found.number)) await putList(trx, { title, text, put });
    return true;
  });
}

/** What is odd about the files of an import: those that are missing, columns that no field keeps, sources that broke off. */
export async function fileNotes(owner: Database, { controller, run }: { readonly controller: string; readonly run: number }): Promise<readonly { readonly system: string; readonly file: string; readonly reason: string; readonly column: string | null }[]> {
  const { rows } = await inScope(owner, { controller }, (trx) => sql`select system, file, line, reason, col from import_aside where controller = ${controller} and run = ${run} and kind = 'file' order by system, file, reason, col`.execute(trx));
  return rows.map((row) => placed.parse(row)).map(({ system, file, reason, col }) => ({ system, file, reason, column: col }));
}

interface Putting { readonly controller: string; readonly run: number; readonly put: (line: string) => void }

async function putFiles(trx: Scoped, { controller, run, put }: Putting): Promise<void> {
  const { rows } = await sql`select f.system, f.file, f.category, i.state, i.read, i.quarantined, i.added, i.changed, i.gone, i.missing,
      (select count(*) from subject s join source_record r on r.subject = s.id where s.source = f.id and s.person_key is null) unjoined
    from import_file i join source_file f on f.id = i.source where i.controller = ${controller} and i.run = ${run} order by f.system_rank, f.file`.execute(trx);
  put(['file', 'category', 'state', 'rows read', 'not understood', 'new', 'changed', 'gone', 'missing, not judged', 'nobody\'s now'].join('\t'));
  for (const row of rows) {
    const { system, file, category, state, ...counts } = fileLine.parse(row);
    put([`${system}/${file}`, category, states[state] ?? state, counts.read, counts.quarantined, counts.added, counts.changed, counts.gone, counts.missing, counts.unjoined].join('\t'));
  }
}

function lists(controller: string, run: number): readonly (readonly [string, ReturnType<typeof sql>])[] {
  const aside = (kind: string): ReturnType<typeof sql> => sql`select system, file, line, reason, col from import_aside where controller = ${controller} and run = ${run} and kind = ${kind} order by system, file, line`;
  return [
    ['Files and columns', aside('file')],
    ['Rows that were not understood', aside('quarantined')],
    ['Rows that were brought, with a key that joins nobody or a mark that protects until it is mapped', aside('note')],
    ['Records that are nobody\'s now', sql`select f.system, f.file, r.line, s.reason, null col from subject s join source_record r on r.subject = s.id join source_file f on f.id = s.source where s.controller = ${controller} and s.person_key is null order by f.system_rank, f.file, r.line`],
    ['Customer numbers of more than one identity code', sql`select f.system, f.file, r.line, 'customer-number-shared' reason, null col from subject s join source_record r on r.subject = s.id join source_file f on f.id = s.source
      where s.controller = ${controller} and s.customer in (select customer from subject where controller = ${controller} and customer is not null and identity is not null group by customer having count(distinct identity) > 1) order by s.customer, f.system_rank, f.file, r.line`],
  ];
}

/** Page by page, because a wholly broken export has as many as it has rows. */
async function putList(trx: Scoped, { title, text, put }: { readonly title: string; readonly text: ReturnType<typeof sql>; readonly put: (line: string) => void }): Promise<void> {
  put('');
  put(title);
  await sql`declare listed no scroll cursor for ${text}`.execute(trx);
  let any = false;
  for (;;) {
    const { rows } = await sql`fetch ${sql.lit(rowsInPage)} from listed`.execute(trx);
    if (rows.length === 0) break;
    any = true;
    for (const row of rows) {
      const { system, file, line, reason, col } = placed.parse(row);
      put([`${system}/${file}`, line === null ? '' : `line ${String(line)}`, reason, col ?? ''].filter((part) => part !== '').join('\t'));
    }
  }
  await sql`close listed`.execute(trx);
  if (!any) put('none');
}

// A month of readings that a file scatters, so that memory had to let go of it unfinished, becomes one record again: the order of rows means nothing.
import { z } from 'zod';
import { arrayParameter } from '../../database/array-parameter.ts';
import type { ImportSession } from './import-session.ts';
import { stagedRecords } from './staging-tables.ts';
import { grow, growingMonth, isStoredSeries, storedMonth, writtenMonth, type GrowingMonth } from './stored-series.ts';

const fragment = z.object({ record_id: z.string(), subject: z.coerce.number(), number: z.int(), line: z.int(), fields: z.string() });
type Fragment = z.infer<typeof fragment>;

const inFetch = 500;

/** Inside `atOnce`, with `subject_of` of the source. A reading that came twice is kept once; `duplicates-unchecked` was told then. */
export async function joinFragments(session: ImportSession, source: number): Promise<void> {
  const staged = `${stagedRecords(session)} t`;
  const here = `t.source = ${String(source)} and ${isStoredSeries('t.fields')}`;
  await session.script([
    `create temp table scattered on commit drop as select t.record_id from ${staged} where ${here} group by t.record_id having count(*) > 1`,
    'create temp table joined_month (subject int not null, line int not null, record_id text not null, fields text not null) on commit drop',
    `declare fragment no scroll cursor for select t.record_id, m.id subject, t.subject number, t.line, t.fields from ${staged} join subject_of m on m.number = t.subject
      where ${here} and t.record_id in (select record_id from scattered) order by t.record_id, m.id, t.line`,
  ]);
  let open = new Map<string, GrowingMonth & { readonly first: Fragment }>();
  for (;;) {
    const rows = await session.ask(fragment, `fetch ${String(inFetch)} from fragment`);
    const done: (GrowingMonth & { readonly first: Fragment })[] = [];
    for (const row of rows) {
      const month = storedMonth(row.fields);
      const name = `${row.record_id} ${String(row.subject)}`;
      if (![...open.values()].every(({ first }) => `${first.record_id} ${String(first.subject)}` === name)) {
        done.push(...open.values());
        open = new Map();
      }
      const found = open.get(month.kind);
      if (found === undefined) open.set(month.kind, { ...growingMonth(month), first: row });
      else grow(found, growingMonth(month).readings);
    }
    if (rows.length === 0) done.push(...open.values());
    await session.run('insert into joined_month select * from unnest($1::int8[], $2::int8[], $3::text[], $4::text[])', [
      arrayParameter('int8', done.map(({ first }) => first.number)), arrayParameter('int8', done.map(({ first }) => first.line)),
      arrayParameter('text', done.map(({ first }) => first.record_id)), arrayParameter('text', done.map(writtenMonth)),
    ]);
    if (rows.length === 0) break;
  }
  await session.script([
    'close fragment',
    `delete from ${staged} using scattered s where ${here} and t.record_id = s.record_id`,
    `insert into ${stagedRecords(session)} (source, subject, line, record_id, fields) select ${String(source)}, subject, line, record_id, fields from joined_month`,
    'drop table scattered, joined_month',
  ]);
}

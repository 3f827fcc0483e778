// Compares one staged source with what is held of it: new, changed, come back and vanished records, and nothing else is written.
import { z } from 'zod';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';
import type { ImportSession } from './import-session.ts';
import { joinFragments } from './join-fragments.ts';
import { keepReadings, type Lacking } from './keep-readings.ts';
import { stagedRecords, stagedSubjects } from './staging-tables.ts';

export interface MergedSource { readonly added: number; readonly changed: number; readonly gone: number; readonly missing: number }

export type GoneRule = SourceFile['whenGone'];

/** `isSeries`: its records may be months of readings, of which some came again. `within`: SQL over subject `s`; only records of these subjects are compared, so that a part of a source can be merged as if it were the whole. */
export interface SourceToMerge { readonly run: number; readonly source: number; readonly rule: GoneRule; readonly isClean: boolean; readonly trustAbsence: boolean; readonly isSeries: boolean; readonly within?: string }

const answer = z.object({ held: z.boolean(), doubled: z.boolean() });

/**
 * Inside `atOnce`, after `beginMerge`. A source some of whose rows were set aside cannot say what vanished: the record
 * may be in one of them. Neither can one that lacks more than half of a hundred records and more, which is how an export
 * looks that broke off. `missing` counts what was then left as it is; `trustAbsence` is the administrator saying that it is
 * as it should be.
 */
export async function mergeSource(session: ImportSession, given: SourceToMerge): Promise<MergedSource> {
  const { run, source } = given;
  const staged = `${stagedRecords(session)} t`;
  await takeSubjects(session, source);
  if (given.isSeries) await joinFragments(session, source);
  const [found] = await session.ask(answer, `select exists (select 1 from subject s join source_record r on r.subject = s.id where s.source = $1) held,
    exists (select 1 from ${staged} where t.source = $1 group by record_id having count(*) > 1) doubled`, [source]);
  // Records of one name are told apart by their content, so that their order in the file means nothing.
  const occurrence = found?.doubled === true ? '(row_number() over (partition by t.record_id order by t.fields collate "C", m.id))::int' : '1';
  const rows = `select m.id subject, t.record_id, ${occurrence} occurrence, t.line, t.fields from ${staged} join subject_of m on m.number = t.subject where t.source = ${String(source)}`;
  if (found?.held === true || given.within !== undefined) return compare(session, given, rows);
  const added = await session.run(`insert into source_record (controller, subject, record_id, occurrence, line, brought, fields) select $1, n.subject, n.record_id, n.occurrence, n.line, $2, n.fields from (${rows}) n`, [session.controller, run]);
  return { added, changed: 0, gone: 0, missing: 0 };
}

const keys = 'hash, identity, customer, point, point_name, name_hash, words';

/**
 * What one import gathers: subjects met for the first time, which are stored with their person when that is known, since
 * changing a row costs twice what writing it does; old ones whose records changed, or that lost one; people to be written.
 */
export async function beginMerge(session: ImportSession): Promise<void> {
  await session.script([
    `create temp table new_subject on commit drop as select id, source, ${keys}, signs from subject where false`,
    'create temp table lost_subject (identity bytea, customer bytea, point bytea, point_name bytea, hash bytea, person_key uuid) on commit drop',
    'create temp table touched_subject (id bigint not null) on commit drop',
    'create temp table emptied_subject (id bigint not null) on commit drop',
    'create temp table touched_person (person_key uuid primary key) on commit drop',
  ]);
}

/** Inside `atOnce`, after the merges: a subject without a record says nothing any more, and would still join others. */
export async function dropOrphans(session: ImportSession): Promise<void> {
  await session.script([
    `with lost as (delete from subject s using (select distinct id from emptied_subject) t where s.id = t.id and not exists (select 1 from source_record r where r.subject = s.id) returning s.*)
      insert into lost_subject select identity, customer, point, point_name, hash, person_key from lost`,
    'insert into touched_person select distinct person_key from lost_subject where person_key is not null on conflict do nothing',
    'analyze new_subject (id, source, identity, customer, point, point_name)',
  ]);
}

async function takeSubjects(session: ImportSession, source: number): Promise<void> {
  const here = `source = ${String(source)}`;
  await session.script([
    'drop table if exists met, subject_of',
    `create temp table met on commit drop as select distinct on (hash) number, ${keys}, signs from ${stagedSubjects(session)} where ${here} order by hash, number`,
    `insert into new_subject select nextval('subject_id_seq'), ${String(source)}, ${keys}, signs from met where not exists (select 1 from subject s where s.${here} and s.hash = met.hash) order by number`,
    `create temp table subject_of on commit drop as select t.number, s.id from ${stagedSubjects(session)} t join (select id, hash from subject where ${here} union all select id, hash from new_subject where ${here}) s using (hash) where t.${here}`,
    'analyze subject_of',
  ]);
}

// One name is one record; what changed is found by comparing whole texts, so nothing rests on a hash. Both sides are read once
// and only what differs is kept: copies of a source that came again unchanged were half of the work.
async function compare(session: ImportSession, { run, source, within = 'true', ...believing }: SourceToMerge, rows: string): Promise<MergedSource> {
  const own = `select r.subject, r.record_id, r.occurrence, r.line, r.gone, r.fields, s.person_key is null nobody from subject s join source_record r on r.subject = s.id where s.source = ${String(source)} and (${within})`;
  if (believing.isSeries) {
    await session.script([`create temp table incoming on commit drop as ${rows}`, `create temp table held on commit drop as ${own}`, 'analyze incoming', 'analyze held']);
    await keepReadings(session, await lackingOf(session, { run, ...believing }));
  }
  await session.script([
    `create temp table difference on commit drop as ${believing.isSeries ? difference('table incoming', 'table held') : difference(rows, own)}`,
    `insert into touched_subject select was from difference where kind in ('changed', 'gone') union all select subject from difference where kind in ('changed', 'new')`,
    "insert into emptied_subject select was from difference where kind = 'gone' or (kind = 'changed' and was <> subject)",
  ]);
  const belief = await believed(session, { ...believing, live: `select count(*) from (${own}) h where h.gone is null` });
  const here = 'r.controller = $1 and r.subject = d.was and r.record_id = d.record_id and r.occurrence = d.occurrence';
  // The lists name a row of nobody by its line, so that one must be of this export; of the others no one asks it.
  await session.run(`update source_record r set line = d.line from difference d where d.kind = 'line' and ${here}`, [session.controller]);
  const place = [session.controller, run];
  const changed = await session.run(`update source_record r set subject = d.subject, line = d.line, fields = d.fields, brought = $2, gone = null from difference d where d.kind = 'changed' and ${here}`, place);
  const added = await session.run("insert into source_record (controller, subject, record_id, occurrence, line, brought, fields) select $1, subject, record_id, occurrence, line, $2, fields from difference where kind = 'new'", place);
  const gone = await takeVanished(session, { run, here, ...belief });
  await session.run(`drop table difference${believing.isSeries ? ', incoming, held' : ''}`);
  return { added, changed, ...gone };
}

/** `was` and `subject`: whose it was and is. */
function difference(incoming: string, held: string): string {
  return `select h.subject was, n.subject, coalesce(n.record_id, h.record_id) record_id, coalesce(n.occurrence, h.occurrence) occurrence, n.line, n.fields,
      case when h.subject is null then 'new' when n.subject is null then 'gone' when h.subject <> n.subject or h.gone is not null or h.fields <> n.fields then 'changed' else 'line' end kind
    from (${incoming}) n full join (${held}) h on h.record_id = n.record_id and h.occurrence = n.occurrence
    where case when n.subject is null then h.gone is null when h.subject is null then true else h.subject <> n.subject or h.gone is not null or h.fields <> n.fields or (h.nobody and h.line <> n.line) end`;
}

const runTime = z.object({ at: z.string() });

/** Readings that vanish from a month follow the rule of records that vanish. */
async function lackingOf(session: ImportSession, { run, rule, isClean, trustAbsence }: Omit<SourceToMerge, 'source'>): Promise<Lacking> {
  if (rule === 'unsaid' || (!trustAbsence && !isClean)) return { kind: 'leave' };
  if (rule === 'removed') return { kind: 'drop' };
  const [found] = await session.ask(runTime, 'select at from import_run where controller = $1 and number = $2', [session.controller, run]);
  return found === undefined ? { kind: 'leave' } : { kind: 'mark', at: found.at };
}

const vanishing = z.object({ records: z.coerce.number() });
const fewRecords = 100;

interface Belief { readonly vanished: number; readonly does: 'mark' | 'remove' | 'leave' | 'unsaid' }

/** What is done with records that the export lacks; asked before anything is written. `live`: SQL that counts what is held and not gone. */
async function believed(session: ImportSession, { rule, isClean, trustAbsence, live }: Pick<SourceToMerge, 'rule' | 'isClean' | 'trustAbsence'> & { readonly live: string }): Promise<Belief> {
  const count = async (text: string): Promise<number> => (await session.ask(vanishing, `select (${text}) records`))[0]?.records ?? 0;
  const vanished = await count("select count(*) from difference where kind = 'gone'");
  if (rule === 'unsaid') return { vanished, does: 'unsaid' };
  const brokeOff = async (): Promise<boolean> => vanished > fewRecords && vanished * 2 > (await count(live));
  if (!trustAbsence && (!isClean || (await brokeOff()))) return { vanished, does: 'leave' };
  return { vanished, does: rule === 'kept' ? 'mark' : 'remove' };
}

async function takeVanished(session: ImportSession, { run, here, vanished, does }: Belief & { readonly run: number; readonly here: string }): Promise<Pick<MergedSource, 'gone' | 'missing'>> {
  switch (does) {
    case 'unsaid': return { gone: 0, missing: 0 };
    case 'leave': return { gone: 0, missing: vanished };
    case 'mark': return { gone: await session.run(`update source_record r set gone = $2 from difference d where d.kind = 'gone' and ${here}`, [session.controller, run]), missing: 0 };
    case 'remove': return { gone: await session.run(`delete from source_record r using difference d where d.kind = 'gone' and ${here}`, [session.controller]), missing: 0 };
  }
}

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
    'analyze new_subject',
  ]);
}

async function takeSubjects(session: ImportSession, source: number): Promise<void> {
  const here = `source = ${String(source)}`;
  await session.script([
    'drop table if exists met, subject_of',
    `create temp table met on commit drop as select distinct on (hash) number, ${keys}, signs from ${stagedSubjects(session)} where ${here} order by hash, number`,
    `insert into new_subject select nextval(pg_get_serial_sequence('subject', 'id')), ${String(source)}, ${keys}, signs from met where not exists (select 1 from subject s where s.${here} and s.hash = met.hash) order by number`,
    `create temp table subject_of on commit drop as select t.number, s.id from ${stagedSubjects(session)} t join (select id, hash from subject where ${here} union all select id, hash from new_subject where ${here}) s using (hash) where t.${here}`,
    'analyze subject_of',
  ]);
}

// One name is one record; what changed is found by comparing whole texts, so nothing rests on a hash.
async function compare(session: ImportSession, { run, source, within = 'true', ...believing }: SourceToMerge, rows: string): Promise<MergedSource> {
  await session.script([
    `create temp table incoming on commit drop as ${rows}`,
    `create temp table held on commit drop as select r.subject, r.record_id, r.occurrence, r.line, r.gone, r.fields from subject s join source_record r on r.subject = s.id where s.source = ${String(source)} and (${within})`,
    'analyze incoming', 'analyze held',
  ]);
  if (believing.isSeries) await keepReadings(session, await lackingOf(session, { run, ...believing }));
  await session.script([
    `create temp table differing on commit drop as select h.subject was, h.record_id, h.occurrence, n.subject, n.line, n.fields from incoming n join held h using (record_id, occurrence)
      where h.subject <> n.subject or h.gone is not null or h.fields <> n.fields`,
    'create temp table fresh on commit drop as select n.* from incoming n left join held h using (record_id, occurrence) where h.record_id is null',
    'create temp table vanished on commit drop as select h.subject, h.record_id, h.occurrence from held h left join incoming n using (record_id, occurrence) where n.record_id is null and h.gone is null',
    'insert into touched_subject select was from differing union all select subject from differing union all select subject from fresh union all select subject from vanished',
    'insert into emptied_subject select was from differing where was <> subject union all select subject from vanished',
    // The lists name a row of nobody by its line, so that one must be of this export; of the others no one asks it.
    `update source_record r set line = n.line from incoming n join held h using (record_id, occurrence) join subject s on s.id = n.subject
      where s.person_key is null and h.subject = n.subject and h.line <> n.line and r.subject = n.subject and r.record_id = n.record_id and r.occurrence = n.occurrence`,
  ]);
  const place = [session.controller, run];
  const changed = await session.run('update source_record r set subject = d.subject, line = d.line, fields = d.fields, brought = $2, gone = null from differing d where r.controller = $1 and r.subject = d.was and r.record_id = d.record_id and r.occurrence = d.occurrence', place);
  const added = await session.run('insert into source_record (controller, subject, record_id, occurrence, line, brought, fields) select $1, subject, record_id, occurrence, line, $2, fields from fresh', place);
  const gone = await takeVanished(session, { run, ...believing });
  await session.run('drop table incoming, held, differing, fresh, vanished');
  return { added, changed, ...gone };
}

const runTime = z.object({ at: z.string() });

/** Readings that vanish from a month follow the rule of records that vanish. */
async function lackingOf(session: ImportSession, { run, rule, isClean, trustAbsence }: Omit<SourceToMerge, 'source'>): Promise<Lacking> {
  if (rule === 'unsaid' || (!trustAbsence && !isClean)) return { kind: 'leave' };
  if (rule === 'removed') return { kind: 'drop' };
  const [found] = await session.ask(runTime, 'select at from import_run where controller = $1 and number = $2', [session.controller, run]);
  return found === undefined ? { kind: 'leave' } : { kind: 'mark', at: found.at };
}

const vanishing = z.object({ vanished: z.coerce.number(), live: z.coerce.number() });
const fewRecords = 100;

async function takeVanished(session: ImportSession, { run, rule, isClean, trustAbsence }: Omit<SourceToMerge, 'source' | 'within'>): Promise<Pick<MergedSource, 'gone' | 'missing'>> {
  const [counts] = await session.ask(vanishing, 'select (select count(*) from vanished) vanished, (select count(*) from held where gone is null) live');
  const { vanished, live } = counts ?? { vanished: 0, live: 0 };
  const brokeOff = vanished > fewRecords && vanished * 2 > live;
  if (rule === 'unsaid') return { gone: 0, missing: 0 };
  if (!trustAbsence && (!isClean || brokeOff)) return { gone: 0, missing: vanished };
  const which = 'r.controller = $1 and r.subject = v.subject and r.record_id = v.record_id and r.occurrence = v.occurrence';
  const gone = rule === 'kept'
    ? await session.run(`update source_record r set gone = $2 from vanished v where ${which}`, [session.controller, run])
    : await session.run(`delete from source_record r using vanished v where ${which}`, [session.controller]);
  return { gone, missing: 0 };
}

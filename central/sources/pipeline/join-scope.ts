// Which subjects an import has to join anew: those that its changes can reach, and around them what decides over them; all others are whose they were.
import { z } from 'zod';
import { arrayParameter } from '../../database/array-parameter.ts';
import type { ImportSession } from './import-session.ts';

/** `whole`: everything, whatever changed. `nodes`: owners or hashes of subjects that somebody decided about. */
export interface ScopeWish { readonly whole?: boolean; readonly nodes?: readonly Buffer[] }

/** Below so many changes a closure is quicker than all; above, when they are a fifth of what is held, it is not. */
const fewChanges = 5000;
const part = 5;

const columns = 's.id, s.source, s.hash, s.identity, s.customer, s.point, s.point_name, s.name_hash, s.words';
const mine = "controller = current_setting('app.controller')";
const sized = z.object({ changed: z.coerce.number(), held: z.coerce.number() });

/**
 * Inside `atOnce`, after `dropOrphans`. Leaves `every_subject`: the subjects to join, of which those with `is_core` get
 * their owner and person anew, while the others are there because they hold a place of one. Also `core_key`: whatever a
 * person of the core is or was told by. Answers whether it is the whole.
 */
export async function scopeJoin(session: ImportSession, { whole = false, nodes = [] }: ScopeWish): Promise<boolean> {
  await session.script([accepted, 'create temp table core_key (hash bytea primary key, round int not null) on commit drop']);
  const [size] = await session.ask(sized, `select (select count(*) from new_subject) + (select count(*) from lost_subject) changed, (select greatest(reltuples, 0) from pg_class where oid = 'subject'::regclass) held`);
  const { changed, held } = size ?? { changed: 0, held: 0 };
  if (whole || (changed > fewChanges && changed * part > held)) {
    await session.run(`create temp view every_subject as select ${columns}, true is_core from subject s where ${mine} union all select ${columns}, true from new_subject s`);
    return true;
  }
  await session.script(seeds);
  await session.run('insert into core_key select *, 0 from unnest($1::bytea[]) on conflict do nothing', [arrayParameter('bytea', [...nodes])]);
  // What went is met in the second round: keys alone are no growth of the first.
  for (let round = 0; (await grown(session, reach(round))) > 0 || round < 1; round += 1);
  await session.run(around);
  for (let round = 0; (await grown(session, [strongOf(round)])) > 0; round += 1);
  await session.script([
    `create temp table every_subject on commit drop as select ${columns}, true is_core from subject s join core_subject using (id) union all select ${columns}, false from subject s join near_subject using (id) union all select ${columns}, true from new_subject s`,
    'analyze every_subject', 'analyze core_key',
  ]);
  return false;
}

async function grown(session: ImportSession, statements: readonly string[]): Promise<number> {
  let rows = 0;
  for (const statement of statements) rows += await session.run(statement);
  return rows;
}

const accepted = `create temp table accepted on commit drop as select one, other from (select distinct on (one, other) one, other, verdict from join_decision where ${mine} order by one, other, id desc) newest where verdict = 'accepted'`;

const seeds = [
  'create temp table core_subject (id bigint primary key, round int not null, identity bytea, customer bytea, point bytea, point_name bytea, hash bytea, person_key uuid) on commit drop',
  'create temp table core_person (person_key uuid primary key, round int not null) on commit drop',
  'create temp table core_point (point bytea primary key, round int not null) on commit drop',
  'create temp table near_subject (id bigint primary key, round int not null, identity bytea, customer bytea) on commit drop',
  'insert into core_subject select id, 0, identity, customer, point, point_name, hash from new_subject',
  `insert into core_subject select id, 0, identity, customer, point, point_name, hash, person_key from subject where ${mine} and rejoin`,
  // A subject that went was a neighbour like one that came. Bans are about anchors, whoever has them now.
  `insert into core_key select distinct key, 0 from lost_subject cross join lateral unnest(array[identity, customer, point_name, hash]) key where key is not null union select anchor_hash, 0 from ban_entry where ${mine}`,
  'insert into core_person select distinct person_key, 0 from lost_subject where person_key is not null',
  'insert into core_point select distinct point, 0 from lost_subject where point is not null',
];

const subjectColumns = 's.id, s.identity, s.customer, s.point, s.point_name, s.hash, s.person_key';

/**
 * One step of the closure: who has a key in common, who is the same person now, who claims the same person's key, who was
 * said to be the same, and the records without a stronger key at a place of one. Not who else holds the place: through
 * moves a town would hang together.
 */
function reach(round: number): readonly string[] {
  const [now, before] = [`round = ${String(round)}`, `round = ${String(round - 1)}`];
  const found = (column: string): string => `select ${subjectColumns} from core_key k join subject s on s.${column} = k.hash where k.${now}`;
  return [
    `insert into core_key select distinct key, ${String(round)} from (select unnest(array[identity, customer, point_name, hash]) key from core_subject where ${now}
       union all select unnest(array[d.one, d.other]) from accepted d join core_key k on k.hash in (d.one, d.other) where k.${before}
       union all select a.anchor_hash from core_person p join person_anchor a on a.${mine} and a.person_key = p.person_key where p.${before}) one where key is not null on conflict do nothing`,
    `insert into core_person select distinct person_key, ${String(round)} from (select person_key from core_subject where ${now}
       union all select a.person_key from core_key k join person_anchor a on a.${mine} and a.kind in ('identity-code', 'customer-number', 'metering-point-and-name') and a.anchor_hash = k.hash where k.${now}) one where person_key is not null on conflict do nothing`,
    `insert into core_point select distinct point, ${String(round)} from core_subject where ${now} and point is not null on conflict do nothing`,
    `insert into core_subject select distinct on (id) id, ${String(round + 1)}, identity, customer, point, point_name, hash, person_key from (
       ${found('identity')} union all ${found('customer')} union all ${found('point_name')}
       union all select ${subjectColumns} from core_key k join accepted d on k.hash in (d.one, d.other) join source_file f on f.${mine} join subject s on s.source = f.id and s.hash = k.hash where k.${now}
       union all select ${subjectColumns} from core_person p join subject s on s.${mine} and s.person_key = p.person_key where p.${now}
       union all select ${subjectColumns} from core_point p join subject s on s.point = p.point where p.${now} and s.identity is null and s.customer is null) one on conflict do nothing`,
  ];
}

// Whoever holds a place of the core, with everything by which it is known who and how many they are.
const around = `insert into near_subject select distinct on (s.id) s.id, 0, s.identity, s.customer from core_point p join subject s on s.point = p.point
  where (s.identity is not null or s.customer is not null) and not exists (select 1 from core_subject c where c.id = s.id)`;

function strongOf(round: number): string {
  return `insert into near_subject select distinct on (s.id) s.id, ${String(round + 1)}, s.identity, s.customer from (select distinct unnest(array[identity, customer]) key from near_subject where round = ${String(round)}) k
    join subject s on s.identity = k.key or s.customer = k.key on conflict do nothing`;
}

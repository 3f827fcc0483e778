// The pairs that may be one person and what was said of pairs before, by the places of their records.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

const side = z.array(z.object({ system: z.string(), file: z.string(), line: z.int() }));
const join = z.object({ id: z.int(), score: z.int(), parts: z.array(z.string()), one: side, other: side, verdict: z.enum(['waiting', 'accepted', 'rejected']), by: z.string().nullable(), at: z.string().nullable() });
/** `score` of a hundred, `parts` are what it is made of; `one` and `other` are a few records each, never their content. */
export type ListedJoin = z.infer<typeof join>;

const placesEach = 3;

/** The surest first. `all`: also what was accepted or rejected and not undone. */
export async function listJoins(owner: Database, { controller, all, limit }: { readonly controller: string; readonly all: boolean; readonly limit: number }): Promise<readonly ListedJoin[]> {
  const { rows } = await inScope(owner, { controller }, (trx) => sql`
    with listed as (
      select id, one, other, score, parts, 'waiting' verdict, null decided_by, null::timestamptz decided_at from join_candidate where controller = ${controller}
      union all select id, one, other, score, parts, verdict, decided_by, decided_at from (select distinct on (one, other) * from join_decision where controller = ${controller} order by one, other, id desc) newest where ${all} and verdict <> 'undone')
    select l.id, l.score, l.parts, ${places('one')} one, ${places('other')} other, l.verdict, l.decided_by "by", to_char(l.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') "at"
    from listed l order by l.verdict desc, l.score desc, l.id limit ${limit}`.execute(trx));
  return rows.map((row) => join.parse(row));
}

function places(end: 'one' | 'other'): ReturnType<typeof sql> {
  const node = sql.ref(`l.${end}`);
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('system', p.system, 'file', p.file, 'line', p.line)), '[]') from (
    select f.system, f.file, r.line from subject s join source_record r on r.subject = s.id join source_file f on f.id = s.source
    where ${node} in (s.identity, s.customer, s.point_name, s.hash) order by f.system_rank, f.file, r.line limit ${sql.lit(placesEach)}) p)`;
}

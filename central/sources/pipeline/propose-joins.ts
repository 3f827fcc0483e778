// Finds pairs that may be one person by signs that prove nothing alone, and says with what score and why; they wait until somebody decides.
import { z } from 'zod';
import type { ControllerId } from '../../../shared/formats/ids.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { personKey } from '../../../shared/formats/ids.ts';
import { buildHead } from '../build-person.ts';
import type { ImportSession } from './import-session.ts';
import { putSigns, signsOf } from './sign-list.ts';
import type { SubjectSigns } from './subject-book.ts';
import { withoutIndexes } from './without-indexes.ts';

/** Points of a hundred. A name alone, or a home alone, is far below what is shown: a family has one address, a town many namesakes. */
export const points = { 'name-same': 40, 'name-within': 25, 'address': 30, 'phone': 20, 'email': 20, 'birth-date': 30 } as const;
export const shownFrom = 60;

/** A sign of more people than a family is a firm's switchboard or a care home. */
const sharersMax = 8;
const strayFetch = 2000;

/** `isWhole`: everybody was joined, not a core (join-scope.ts); the answer is the same. */
export interface Proposing { readonly controller: ControllerId; readonly today: LocalDate; readonly own: (text: string) => string; readonly isWhole: boolean }

const counted = z.object({ waiting: z.coerce.number() });

/** Inside `atOnce`, after the people are written. Two identity codes, or two birth dates, are two people whatever else they share. Answers how many pairs wait. */
export async function proposeJoins(session: ImportSession, given: Proposing): Promise<number> {
  await putStrays(session, given);
  const indexed = await withoutIndexes(session, 'person_sign');
  await session.script(keepSigns(given.isWhole));
  await indexed();
  await session.script([...(given.isWhole ? ['analyze person_sign (controller, owner, kind, sign)', everybody] : nearby), ...pairs(given.isWhole)]);
  const [found] = await session.ask(counted, 'select count(*) waiting from join_candidate where controller = $1', [session.controller]);
  return found?.waiting ?? 0;
}

const mine = "controller = current_setting('app.controller')";

// Those that came are stored by now.
const strays = 'member m join subject s on s.id = m.subject where m.owner is null and cardinality(s.words) >= 2';

// A core's people had no other owners than what they are or were told by.
const keepSigns = (isWhole: boolean): readonly string[] => [
  // A person whose strongest anchor changed is under the new one now.
  `create temp table living on commit drop as select owner, person_key from given_key union all select distinct s.hash, null::uuid from ${strays}`,
  'analyze living',
  `create temp table restated on commit drop as select owner from living join touched_person using (person_key)${isWhole ? '' : ' union select hash from core_key k where not exists (select 1 from living l where l.owner = k.hash)'}`,
  'create temp table moved_sign (owner bytea not null, kind text not null, sign bytea not null) on commit drop',
  `with lost as (delete from person_sign s where ${mine} and (${isWhole ? 'not exists (select 1 from living l where l.owner = s.owner) or ' : ''}s.owner in (select owner from restated)) returning owner, kind, sign)
   insert into moved_sign select * from lost`,
  put(isWhole, 'select g.owner, n.kind, n.sign, n.words from new_sign n join given_key g on g.person_key = n.key::uuid'),
  put(isWhole, "select decode(n.key, 'hex'), n.kind, n.sign, n.words from stray_sign n"),
];

// What moved is asked of a core only.
function put(isWhole: boolean, rows: string): string {
  if (isWhole) return `insert into person_sign (controller, owner, kind, sign, words) select current_setting('app.controller'), made.* from (${rows}) made on conflict do nothing`;
  return `with made as (insert into person_sign (controller, owner, kind, sign, words) select current_setting('app.controller'), made.* from (${rows}) made on conflict do nothing returning owner, kind, sign)
    insert into moved_sign select * from made`;
}

const shared = (of: string): string => `select kind, sign from person_sign where ${mine} and kind in ('address', 'phone', 'email')${of} group by kind, sign having count(*) between 2 and ${String(sharersMax)}`;
const pairsOf = `from shared s join person_sign a using (kind, sign) join person_sign b using (kind, sign) where a.controller = current_setting('app.controller') and b.controller = a.controller`;

const everybody = `create temp table sharing on commit drop as with shared as (${shared('')}) select distinct a.owner one, b.owner other ${pairsOf} and a.owner < b.owner`;

// Whose signs changed, who shares one of those (it may say something now, or nothing any more), and of whom somebody decided.
const nearby = [
  `create temp table moved_owner on commit drop as select owner from moved_sign union select p.owner from (select distinct kind, sign from moved_sign where kind in ('address', 'phone', 'email')) m join person_sign p on p.${mine} and p.kind = m.kind and p.sign = m.sign union select hash from core_key`,
  'analyze moved_owner',
  `create temp table sharing on commit drop as with shared as (${shared(` and (kind, sign) in (select kind, sign from moved_owner join person_sign p using (owner) where p.${mine})`)})
   select distinct least(a.owner, b.owner) one, greatest(a.owner, b.owner) other ${pairsOf} and a.owner <> b.owner and a.owner in (select owner from moved_owner)`,
];

// Like nobody else's, a record of nobody is known by its own hash.
const isPerson = (node: string): string => ['identity', 'customer', 'point_name'].map((key) => `exists (select 1 from subject p where p.${key} = ${node} and p.person_key is not null)`).join(' or ');

const pairs = (isWhole: boolean): readonly string[] => [
  'analyze sharing',
  `create temp table matched on commit drop as select p.one, p.other, a.kind, bool_or(a.sign = b.sign) same, bool_or(a.kind = 'name' and (a.words <@ b.words or b.words <@ a.words)) fits
   from sharing p join person_sign a on a.controller = current_setting('app.controller') and a.owner = p.one join person_sign b on b.controller = a.controller and b.owner = p.other and b.kind = a.kind group by 1, 2, 3`,
  `create temp table scored on commit drop as select one, other, sum(score)::int score, array_agg(part order by part) parts from (
     select one, other, part, case part ${Object.entries(points).map(([part, score]) => `when '${part}' then ${String(score)}`).join(' ')} end score from (
       select one, other, case when kind = 'name' and same then 'name-same' when kind = 'name' and fits then 'name-within' when same then kind end part from matched) said where part is not null and part <> 'identity-code') valued
   where not exists (select 1 from matched v where v.one = valued.one and v.other = valued.other and v.kind in ('identity-code', 'birth-date') and not v.same) group by one, other`,
  // A pair of two records of nobody would be a person made of guesses alone.
  `create temp table proposed on commit drop as select s.one, s.other, least(s.score, 100) score, s.parts from scored s where s.score >= ${String(shownFrom)} and (${['s.one', 's.other'].map((node) => isPerson(node)).join(' or ')})
     and not exists (select 1 from (select distinct on (one, other) one, other, verdict from join_decision where ${mine} order by one, other, id desc) d where d.one = s.one and d.other = s.other and d.verdict <> 'undone')`,
  `delete from join_candidate c where ${mine}${isWhole ? '' : ' and (c.one in (select owner from moved_owner) or c.other in (select owner from moved_owner))'} and not exists (select 1 from proposed p where p.one = c.one and p.other = c.other)`,
  `insert into join_candidate (controller, one, other, score, parts) select current_setting('app.controller'), one, other, score, parts from proposed order by score desc, one, other
   on conflict (controller, one, other) do update set score = excluded.score, parts = excluded.parts`,
];

const stray = z.object({ hash: z.instanceof(Buffer), signs: z.string() });
const nobody = personKey.parse('00000000-0000-4000-8000-000000000000');

/** Records of nobody that bear a name have signs too; they never change, for another name is another subject. */
async function putStrays(session: ImportSession, { controller, today, own }: Proposing): Promise<void> {
  await session.run(`declare stray no scroll cursor for select distinct on (s.hash) s.hash, s.signs from ${strays}
    and not exists (select 1 from person_sign p where p.${mine} and p.owner = s.hash)`);
  for (;;) {
    const rows = await session.ask(stray, `fetch ${String(strayFetch)} from stray`);
    if (rows.length === 0) break;
    await putSigns(session, 'stray_sign', { own, rows: rows.flatMap(({ hash, signs }) => {
      // True because this process wrote the text, in subject-book.ts.
      const said = JSON.parse(signs) as SubjectSigns;
      const head = buildHead([{ ...said, systemRank: 0, nameRank: 1, file: '', first: '', gone: false }], { personKey: nobody, controller, today });
      return signsOf(head).map((sign) => ({ key: hash.toString('hex'), sign }));
    }) });
  }
  await session.run('close stray');
}

// What people said about uncertain joins, applied to the joined sets: accepted pairs become one person, and an undone pair is two again.
import { z } from 'zod';
import { arrayParameter } from '../../database/array-parameter.ts';
import type { ImportSession } from './import-session.ts';

const pair = z.object({ one: z.instanceof(Buffer), other: z.instanceof(Buffer) });

/** Inside `atOnce`, between joining and giving keys, for groups of the core: each stands in it with all its members. Pairs that would make one person of two identity codes, as codes that came later show, are passed over. `one` and `other` are owners or the hash of a subject nobody could be given. */
export async function applyAccepted(session: ImportSession, isWhole: boolean): Promise<void> {
  const pairs = await session.ask(pair, `select one, other from accepted${isWhole ? '' : ' d where exists (select 1 from core_key k where k.hash in (d.one, d.other))'}`);
  if (pairs.length === 0) return;
  const groups = groupsOf(pairs.map(({ one, other }) => [one.toString('hex'), other.toString('hex')] as const));
  await session.run('create temp table linked (node bytea primary key, head bytea not null) on commit drop');
  const nodes = groups.flatMap((group) => group.map((node) => ({ node, group })));
  await session.run('insert into linked select * from unnest($1::bytea[], $2::bytea[])', [arrayParameter('bytea', nodes.map(({ node }) => Buffer.from(node, 'hex'))), arrayParameter('bytea', nodes.map(({ group }) => Buffer.from(group[0] ?? '', 'hex')))]);
  // A subject that only a decision places follows the people it was placed with; a group of such subjects alone is no person.
  await session.run(`create temp table real_head on commit drop as select l.head, (array_agg(m.owner order by ${strength}, m.owner))[1] owner from linked l join (select owner, bool_or(s.identity = m.owner) by_code, bool_or(s.customer = m.owner) by_number from member m join every_subject s on s.id = m.subject where owner is not null group by owner) m on m.owner = l.node group by l.head having count(*) filter (where m.by_code) <= 1`);
  await session.run('update member m set owner = h.owner from linked l join real_head h using (head) where m.owner = l.node');
  await session.run('update member m set owner = h.owner, reason = null from every_subject s, linked l join real_head h using (head) where m.owner is null and s.id = m.subject and s.hash = l.node');
}

const strength = 'm.by_code desc nulls last, m.by_number desc nulls last';

/** The sets that pairs connect, each sorted. */
export function groupsOf(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const setOf = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const together = setOf.get(one) ?? new Set([one]);
    for (const node of setOf.get(other) ?? [other]) together.add(node);
    for (const node of together) setOf.set(node, together);
  }
  return [...new Set(setOf.values())].map((group) => [...group].toSorted());
}

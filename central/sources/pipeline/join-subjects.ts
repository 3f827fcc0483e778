// Joins subjects of all sources into people by exact keys, set by set in the database; where a key could mean two people it joins nobody, because a wrong join shows one person's data to another.
import type { ImportSession } from './import-session.ts';

/**
 * Inside `atOnce`. Leaves `member` (subject, owner, reason): the owner is the strongest anchor of a person; without one the
 * reason says why. An identity code is a person. A customer number joins to the one identity code it is met with, or
 * stands for a person itself. A metering point outlives its tenants, so it only places subjects that have nothing stronger,
 * and only where one person holds it and the name, when there is one, fits. Everything is a set: no order changes who is who.
 */
export async function joinSubjects(session: ImportSession): Promise<void> {
  await session.script([...byNumber, ...byPoint, 'analyze member']);
}

const byNumber = [
  `create temp table number_code on commit drop as select customer, (array_agg(identity))[1] identity, count(*) codes from (
     select distinct customer, identity from every_subject where customer is not null and identity is not null) one group by customer`,
  'analyze number_code',
  // A number of two people places nobody, and what it holds is held by somebody unknown.
  `create temp table placed on commit drop as select s.id subject, s.point, coalesce(s.identity, case when n.codes = 1 then n.identity end, s.customer) owner,
     s.identity is not null or coalesce(n.codes, 0) <= 1 known, s.name_hash, s.words
   from every_subject s left join number_code n using (customer) where (s.identity is not null or s.customer is not null)`,
  'create temp table member (subject bigint not null, owner bytea, reason text) on commit drop',
  "insert into member select subject, case when known then owner end, case when not known then 'customer-number-shared' end from placed",
];

// Every word of one name stands in the other, in any order; a shared family name alone is a spouse, not the same person (person-name.ts).
const sameName = 's.name_hash = p.name_hash or (cardinality(s.words) >= 2 and s.words <@ p.words) or (cardinality(p.words) >= 2 and p.words <@ s.words)';

const byPoint = [
  'create temp table point_owner on commit drop as select point, count(distinct owner) owners, (array_agg(owner))[1] owner, bool_and(known) known from placed where point is not null group by point',
  'analyze point_owner',
  `create temp table named on commit drop as select s.id subject, s.point, s.point_name, o.owners, o.owner, o.known, s.name_hash, s.words from every_subject s left join point_owner o using (point)
   where s.identity is null and s.customer is null and s.name_hash is not null`,
  `create temp table fitting on commit drop as select distinct s.subject from named s join placed p on p.owner = s.owner and p.known
   where s.owners = 1 and s.known and p.name_hash is not null and (${sameName})`,
  `insert into member select s.subject,
     case when s.point is null then null when s.owners is null then s.point_name when s.owners = 1 and s.known and f.subject is not null then s.owner end,
     case when s.point is null then 'no-usable-key' when s.owners is null then null when s.owners > 1 or not s.known then 'metering-point-shared' when f.subject is null then 'name-not-matched' end
   from named s left join fitting f using (subject)`,
  // People known by a place and a name hold the place too, but only against rows without any name.
  `create temp table point_holder on commit drop as select point, count(*) owners, (array_agg(owner))[1] owner, bool_and(known) known from (
     select point, owner, known from placed where point is not null union select point, point_name, true from named where point is not null and owners is null) one group by point`,
  `insert into member select s.id, case when o.owners = 1 and o.known then o.owner end,
     case when s.point is null then 'no-usable-key' when o.owners is null then 'metering-point-unowned' when o.owners > 1 or not o.known then 'metering-point-shared' end
   from every_subject s left join point_holder o using (point) where s.identity is null and s.customer is null and s.name_hash is null`,
];

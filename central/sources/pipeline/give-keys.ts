// Gives every joined person the key they had at an earlier import, so that cases keep pointing at the same person, and notes whose key changed.
import type { ImportSession } from './import-session.ts';

/**
 * Inside `atOnce`, after joining. The strongest known anchor decides; where two people claim one key, the stronger anchor
 * has it and the other's next anchor decides, else the key is new: two people never have one. Leaves `touched_person`.
 */
export async function giveKeys(session: ImportSession, isWhole: boolean): Promise<void> {
  await session.script([...(isWhole ? [noNear] : near), ...keys, ...(isWhole ? [analyzeSubjects] : []), 'analyze touched_person']);
}

/** Of the columns that are joined by; figures of whole texts and lists of words cost more than they tell. */
export const analyzeSubjects = 'analyze subject (controller, id, source, hash, identity, customer, point, point_name, person_key)';

/** Inside `atOnce`, between joining and giving keys; leaves `anchor`, which bans are met by too. */
export async function findAnchors(session: ImportSession): Promise<void> {
  await session.script(anchors);
}

const anchors = [
  // Anchors of a group: its identity codes, its customer numbers unless they are two people's, its places with a name.
  `create temp table anchor on commit drop as with one as (select m.owner, s.identity, s.customer, s.point_name from member m join every_subject s on s.id = m.subject where m.owner is not null and s.is_core)
   select distinct owner, 1 rank, 'identity-code' kind, identity hash from one where identity is not null
   union all select distinct owner, 2, 'customer-number', customer from one left join number_code n using (customer) where customer is not null and coalesce(n.codes, 0) <= 1
   union all select distinct owner, 3, 'metering-point-and-name', point_name from one where point_name = owner`,
  'analyze anchor',
];

const noNear = 'create temp table near_owner (owner bytea, person_key uuid) on commit drop';

// Who holds a place of the core without being of it keeps the key they have.
const near = [
  'create temp table near_owner on commit drop as select distinct on (m.owner) m.owner, s.person_key from member m join every_subject e on e.id = m.subject and not e.is_core join subject s on s.id = e.id where m.owner is not null and s.person_key is not null',
  'delete from member m using every_subject e where e.id = m.subject and not e.is_core',
];

const keys = [
  `create temp table held_anchor on commit drop as select n.owner, n.rank, n.hash, a.person_key from anchor n join person_anchor a on a.controller = current_setting('app.controller') and a.kind = n.kind and a.anchor_hash = n.hash`,
  `create temp table given_key on commit drop as select o.owner, coalesce(c.person_key, gen_random_uuid()) person_key from (select distinct owner from member where owner is not null and owner not in (select owner from near_owner)) o
   left join (select distinct on (owner) owner, person_key from (select distinct on (person_key) * from held_anchor order by person_key, rank, hash, owner) claim order by owner, rank, hash) c using (owner)
   union all select owner, person_key from near_owner`,
  'analyze given_key',
  `insert into person_anchor (controller, kind, anchor_hash, person_key) select current_setting('app.controller'), n.kind, n.hash, g.person_key from anchor n join given_key g using (owner)
   where not exists (select 1 from held_anchor h where h.hash = n.hash) on conflict do nothing`,
  `create temp table moving on commit drop as select s.id, s.person_key was, g.person_key now, m.reason from member m join subject s on s.id = m.subject left join given_key g using (owner)
   where s.person_key is distinct from g.person_key or s.reason is distinct from m.reason`,
  // An anchor that lost its key to a stronger claim has its own from now on, else it would get another at every import.
  `update person_anchor a set person_key = g.person_key from held_anchor h join given_key g using (owner) where h.hash = h.owner and h.person_key <> g.person_key and exists (select 1 from given_key o where o.person_key = h.person_key)
     and a.controller = current_setting('app.controller') and a.anchor_hash = h.hash and a.person_key = h.person_key`,
  `update subject set rejoin = false where controller = current_setting('app.controller') and rejoin`,
  'update subject s set person_key = v.now, reason = v.reason from moving v where s.id = v.id',
  `insert into touched_person select was from moving where was is not null and was is distinct from now union select now from moving where now is not null and was is distinct from now
   union select g.person_key from new_subject n join member m on m.subject = n.id join given_key g using (owner) on conflict do nothing`,
  `insert into subject (controller, id, source, hash, identity, customer, point, point_name, name_hash, words, signs, person_key, reason)
   select current_setting('app.controller'), n.id, n.source, n.hash, n.identity, n.customer, n.point, n.point_name, n.name_hash, n.words, n.signs, g.person_key, m.reason
   from new_subject n join member m on m.subject = n.id left join given_key g using (owner) order by n.id`,
  'update subject s set rejoin = true from kept_out k where s.identity = k.identity or s.customer = k.customer or s.point = k.point',
];

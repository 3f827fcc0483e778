// The ban list at an import: who was erased is not brought again, and whose marketing was ended is brought without it; nothing of them stays in the store.
import { z } from 'zod';
import type { ImportSession } from './import-session.ts';

/** Counts only: a report that named a place in an export would name who was erased. */
export interface BannedCount { readonly persons: number; readonly items: number }

const persons = z.object({ persons: z.coerce.number(), any: z.boolean() });

/** Inside `atOnce`, after `findAnchors`. Any anchor is enough: the one that a ban was made by may be missing from a later export. */
export async function keepOutBanned(session: ImportSession): Promise<BannedCount> {
  await session.run(`create temp table banned on commit drop as select n.owner, bool_or(b.categories is null) everything, array_agg(c.category) filter (where c.category is not null) categories
    from anchor n join ban_entry b on b.controller = current_setting('app.controller') and b.kind = n.kind and b.anchor_hash = n.hash left join lateral unnest(b.categories) c(category) on true group by n.owner`);
  // Their neighbours are joined anew at the next import, which does not know of them any more.
  await session.run('create temp table kept_out (identity bytea, customer bytea, point bytea) on commit drop');
  const [found] = await session.ask(persons, 'select count(*) filter (where everything) persons, count(*) > 0 any from banned');
  if (found?.any !== true) return { persons: 0, items: 0 };
  const items = await session.run(`delete from source_record r using member m, banned b, every_subject s, source_file f
    where b.owner = m.owner and s.id = m.subject and r.subject = s.id and f.id = s.source and (b.everything or f.category = any(b.categories))`);
  await session.run('insert into touched_subject select m.subject from member m join banned b using (owner)');
  for (const table of ['subject', 'new_subject']) await session.run(`with lost as (delete from ${table} s using member m, banned b where b.owner = m.owner and s.id = m.subject and not exists (select 1 from source_record r where r.subject = s.id) returning s.identity, s.customer, s.point) insert into kept_out select * from lost`);
  await session.run('delete from anchor n using banned b where b.owner = n.owner and b.everything');
  await session.run('delete from member m using banned b where b.owner = m.owner and b.everything');
  return { persons: found.persons, items };
}

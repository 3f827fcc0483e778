// Migration 65: an import joins only the people its changes can reach, so what subjects share must be found without reading them all. `rejoin` marks a subject whose neighbour was taken away outside of a comparison (erased, or kept out by the ban list): the next import joins it anew, and nothing of the one who went is kept to remember that.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const joinScope: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const key of ['identity', 'customer', 'point', 'point_name']) await sql`create index ${sql.id(`subject_${key}`)} on subject (${sql.id(key)}) where ${sql.id(key)} is not null`.execute(db);
    await sql`create index person_anchor_person on person_anchor (controller, person_key)`.execute(db);
    await sql`alter table subject add column rejoin boolean not null default false`.execute(db);
    await sql`create index subject_rejoin on subject (controller) where rejoin`.execute(db);
    await sql`create function mark_neighbours() returns trigger language plpgsql security definer set search_path = public as $$ begin
      update subject s set rejoin = true from (select identity, customer, point from subject where controller = old.controller and person_key = old.person_key) gone
        where s.controller = old.controller and s.person_key is distinct from old.person_key and not s.rejoin and (s.identity = gone.identity or s.customer = gone.customer or s.point = gone.point);
      return old;
    end $$`.execute(db);
    await sql`create trigger mark_neighbours before delete on person for each row execute function mark_neighbours()`.execute(db);
  },
};

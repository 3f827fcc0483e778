// Migration 22: an erased person leaves an empty row at their position, because positions are given as one more than the highest: a desk that has followed to there would pass over whoever got it anew.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const erasedPeople: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table person alter column document drop not null`.execute(db);
    await sql`grant select (controller, person_key, position), insert on person to desk_retention`.execute(db);
  },
};

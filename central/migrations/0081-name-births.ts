// Migration 81: names are searched within a year of birth, forgiving a typo: first the different names of that year, then who bears those that are met. The index holds both questions whole.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const nameBirths: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index person_lookup_birth on person_lookup (controller, birth, value, person_key) where kind = 'name'`.execute(db);
  },
};

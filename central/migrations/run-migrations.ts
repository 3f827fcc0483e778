// Brings the database to this version, in the order of this list; each migration's file says why it was made.
import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from '../database/connect.ts';
import { store } from './0001-store.ts';
import { controllers } from './0002-controllers.ts';
import { devices } from './0003-devices.ts';
import { journalLines } from './0004-journal-lines.ts';
import { people } from './0005-people.ts';
import { logEpochs } from './0006-log-epochs.ts';
import { forksAndQuarantine } from './0007-forks-and-quarantine.ts';
import { chunks } from './0008-chunks.ts';
import { retention } from './0020-retention.ts';
import { caseFiles } from './0021-case-files.ts';
import { erasedPeople } from './0022-erased-people.ts';
import { sourceRecords } from './0030-source-records.ts';
import { joins } from './0031-joins.ts';
import { offlineScope } from './0050-offline-scope.ts';
import { peopleSearch } from './0051-people-search.ts';
import { liveLooks } from './0055-live-looks.ts';
import { sourceWork } from './0060-source-work.ts';
import { joinScope } from './0065-join-scope.ts';
import { accountSuspensions } from './0070-account-suspensions.ts';
import { askedLists } from './0080-asked-lists.ts';
import { nameBirths } from './0081-name-births.ts';
import { importTables } from './0085-import-tables.ts';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-store': store,
  '0002-controllers': controllers,
  '0003-devices': devices,
  '0004-journal-lines': journalLines,
  '0005-people': people,
  '0006-log-epochs': logEpochs,
  '0007-forks-and-quarantine': forksAndQuarantine,
  '0008-chunks': chunks,
  '0020-retention': retention,
  '0021-case-files': caseFiles,
  '0022-erased-people': erasedPeople,
  '0030-source-records': sourceRecords,
  '0031-joins': joins,
  '0050-offline-scope': offlineScope,
  '0051-people-search': peopleSearch,
  '0055-live-looks': liveLooks,
  '0060-source-work': sourceWork,
  '0065-join-scope': joinScope,
  '0070-account-suspensions': accountSuspensions,
  '0080-asked-lists': askedLists,
  '0081-name-births': nameBirths,
  '0085-import-tables': importTables,
};

/** Any number, the same for every central: two that start at once must not both create Kysely's own tables. */
const startLock = 7_264_311;

/** Runs as the owner. Throws when one fails; that one is rolled back, the store does not start. */
export async function runMigrations(owner: Database): Promise<void> {
  await owner.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${sql.lit(startLock)})`.execute(held);
    try {
      const { error } = await new Migrator({ db: owner, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest();
      if (error !== undefined) throw error instanceof Error ? error : new Error('A migration failed.');
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(startLock)})`.execute(held);
    }
  });
}

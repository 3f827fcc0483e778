// A store of its own for each test of a file or a group, on one server for all of them, with connections of the owner's.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { connect, type Database } from '../../central/database/connect.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

export interface FreshStore { readonly store: ImportStore; readonly owner: Database }

/** Call it where hooks may stand. The answer gives the store of the test that runs. */
export function freshStores(): () => FreshStore {
  let server: PostgresServer | null = null;
  let fresh: FreshStore | null = null;
  beforeAll(async () => { server = await importServer(); }, 120_000);
  afterAll(async () => { await server?.stop(); });
  beforeEach(async () => {
    if (server === null) throw new Error('There is no server.');
    const store = await importStore(server);
    const owner = connect(store.central.databaseUrl, 3);
    fresh = { store, owner };
    return async () => {
      await owner.destroy();
      await store.central.close();
    };
  }, 60_000);
  return () => {
    if (fresh === null) throw new Error('No test runs.');
    return fresh;
  };
}

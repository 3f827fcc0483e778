// The administrator's sources on a real PostgreSQL go by the profiles the installation keeps, as looks and imports do.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOffice, type OfficeParts } from '../../central/admin/source-office.ts';
import { connect, type Database } from '../../central/database/connect.ts';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import { root } from '../../build/root.ts';
import { scratchFolder, type PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

const asker = { controller: controllerId.parse('tampere'), actor: actorId.parse('ylla') };

describe('the office of sources', () => {
  let server: PostgresServer;
  let store: ImportStore;
  let owner: Database;
  beforeAll(async () => {
    server = await importServer();
    store = await importStore(server);
    owner = connect(store.central.databaseUrl, 1);
  });
  afterAll(async () => {
    await owner.destroy();
    await store.central.close();
    await server.stop();
  });

  it('knows the sources of the folder it is told, and those of the product without one', async () => {
    const assets = scratchFolder();
    for (const part of ['registers', 'sources']) cpSync(join(root, 'assets', part), join(assets, part), { recursive: true });
    rmSync(join(assets, 'sources', 'tampere', 'ax.json'));
    const askAx = (folder: string | null) => {
      // True because the profile of a source is asked of nothing but the folder and the store.
      const parts = { owner, assets: folder, now: () => new Date('2026-11-22T12:00:00Z') } as OfficeParts;
      return sourceOffice(parts)['source-profile'](asker, { system: 'ax' });
    };
    expect(await askAx(null)).toMatchObject({ ok: true, value: { profile: { system: 'ax' } } });
    expect(await askAx(assets)).toMatchObject({ ok: false, code: 'source-unknown' });
  });
});

// An erasure beside a search: what the erased person was searched by does not come back behind the erasure.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../../central/database/connect.ts';
import { inScope, inSequence } from '../../central/database/in-scope.ts';
import { applyBan } from '../../central/retention/apply-ban.ts';
import { controllerId, lineId, personKey } from '../../shared/formats/ids.ts';
import { importServer, importStore } from './import-store.ts';

it('what a search was writing of somebody when they were erased is erased too', async () => {
  const server = await importServer();
  const store = await importStore(server);
  const owner = connect(store.central.databaseUrl, 3);
  const key = personKey.parse(randomUUID());
  const controller = controllerId.parse('tampere');
  const own = { controller };
  try {
    await inScope(owner, own, (trx) => trx.insertInto('person').values({ controller, person_key: key, position: 900, content_hash: Buffer.alloc(32), document: '{}' }).execute());
    let erased: Promise<unknown> = Promise.resolve();
    await inSequence(owner, controller, 'people-lookup', async (trx) => {
      await trx.selectFrom('person').select('person_key').execute();
      erased = inScope(owner, own, (erasing) => applyBan(erasing, { kind: 'ban', controller, proposal: lineId.parse(randomUUID()), personKey: key, cause: 'erasure', anchors: [], categories: null }, { n: 1, at: new Date() }));
      await pause(500);
      await trx.insertInto('person_lookup').values({ controller, person_key: key, kind: 'name', value: 'virtanen', birth: 0 }).execute();
    });
    await erased;
    const left = await inScope(owner, own, (trx) => sql`select 1 from person_lookup`.execute(trx));
    expect(left.rows).toEqual([]);
  } finally {
    await owner.destroy();
    await store.central.close();
    await server.stop();
  }
}, 120_000);

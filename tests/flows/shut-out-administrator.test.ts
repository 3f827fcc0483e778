// Who was shut out is no administrator any more, though the account still says so.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { accountMay } from '../../central/repositories/account-rights.ts';
import { importServer, importStore } from './import-store.ts';

it('an administrator who was shut out does nothing at central until let in again', async () => {
  const server = await importServer();
  const store = await importStore(server);
  const owner = connect(store.central.databaseUrl, 1);
  const does = (text: string): Promise<unknown> => inScope(owner, { controller: 'tampere' }, (trx) => sql.raw(text).execute(trx));
  try {
    await does("insert into account (controller, user_id, roles) values ('tampere', 'ylla', '{administrator}')");
    expect(await accountMay(owner, { controller: 'tampere', user: 'ylla' }, 'manage-sources')).toBe(true);
    // A search for people names its searcher the same way.
    expect(await Promise.all([accountMay(owner, { controller: 'tampere', user: 'ylla' }, 'find-person'), accountMay(owner, { controller: 'tampere', user: 'nobody' }, 'find-person')])).toEqual([false, false]);
    await does("insert into account_suspension values ('tampere', 'ylla', now())");
    expect(await accountMay(owner, { controller: 'tampere', user: 'ylla' }, 'manage-sources')).toBe(false);
    await does('delete from account_suspension');
    expect(await accountMay(owner, { controller: 'tampere', user: 'ylla' }, 'manage-sources')).toBe(true);
  } finally {
    await owner.destroy();
    await store.central.close();
    await server.stop();
  }
}, 120_000);

// Who was shut out is no administrator any more, though the account still says so.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { isAdministrator } from '../../central/admin/source-log.ts';
import { connect } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { importServer, importStore } from './import-store.ts';

it('an administrator who was shut out does nothing at central until let in again', async () => {
  const server = await importServer();
  const store = await importStore(server);
  const owner = connect(store.central.databaseUrl, 1, () => undefined);
  const does = (text: string): Promise<unknown> => inScope(owner, { controller: 'tampere' }, (trx) => sql.raw(text).execute(trx));
  try {
    await does("insert into account (controller, user_id, roles) values ('tampere', 'ylla', '{administrator}')");
    expect(await isAdministrator(owner, 'tampere', 'ylla')).toBe(true);
    await does("insert into account_suspension values ('tampere', 'ylla', now())");
    expect(await isAdministrator(owner, 'tampere', 'ylla')).toBe(false);
    await does('delete from account_suspension');
    expect(await isAdministrator(owner, 'tampere', 'ylla')).toBe(true);
  } finally {
    await owner.destroy();
    await store.central.close();
    await server.stop();
  }
}, 120_000);

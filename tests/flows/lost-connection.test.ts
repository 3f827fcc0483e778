// PostgreSQL ends a connection in the middle of a transaction, as a restart does: that work is lost, the process and the next work are not.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { freshStores } from './fresh-stores.ts';

const fresh = freshStores();

it('a connection that is ended inside a transaction costs that transaction and nothing else', async () => {
  const { owner } = fresh();
  const work = owner.transaction().execute(async (trx) => {
    const [mine] = (await sql<{ pid: number }>`select pg_backend_pid() pid`.execute(trx)).rows;
    await sql`select pg_terminate_backend(${mine?.pid ?? 0}, 5000)`.execute(owner);
    await sql`select 1`.execute(trx);
  });
  await expect(work).rejects.toThrow();
  // Unheard, it would be a fault of the process, which the runner tells as one of this file.
  expect((await sql`select 1 one`.execute(owner)).rows).toEqual([{ one: 1 }]);
});

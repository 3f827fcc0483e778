// What rows take in a scratch PostgreSQL: by table, with what it keeps out of line, and indexes apart.
import pg from 'pg';

export interface TableSize { readonly table: string; readonly rows: number; readonly bytes: number; readonly indexes: number }

export interface ScratchStore {
  /** `tidied`: each is written anew first, so that nothing counts that a change left behind. */
  readonly sizes: (tables: readonly string[], tidied: 'tidied' | 'as-they-grew') => Promise<readonly TableSize[]>;
  /** Bytes of the log of changes that the work wrote. */
  readonly walOf: (work: () => Promise<unknown>) => Promise<number>;
  /** Milliseconds of each of so many commits that wrote a row and notify. */
  readonly commits: (times: number) => Promise<readonly number[]>;
  readonly query: pg.Client['query'];
  readonly close: () => Promise<void>;
}

export async function openScratch(databaseUrl: string): Promise<ScratchStore> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const number = async (text: string): Promise<number> => {
    const { rows } = await client.query<{ value: string }>(text);
    return Number(rows[0]?.value ?? 0);
  };
  const size = async (table: string, tidied: 'tidied' | 'as-they-grew'): Promise<TableSize> => {
    const name = client.escapeIdentifier(table);
    if (tidied === 'tidied') await client.query(`vacuum full analyze ${name}`);
    return { table, rows: await number(`select count(*) value from ${name}`), bytes: await number(`select pg_table_size('${name}') value`), indexes: await number(`select pg_indexes_size('${name}') value`) };
  };
  return {
    query: client.query.bind(client),
    sizes: async (tables, tidied) => {
      const found: TableSize[] = [];
      for (const table of tables) found.push(await size(table, tidied));
      return found;
    },
    walOf: async (work) => {
      const before = await number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn value");
      await work();
      return await number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn value") - before;
    },
    commits: async (times) => {
      await client.query('create table commit_of_bench (at int)');
      const took: number[] = [];
      for (let at = 0; at < times; at += 1) {
        await client.query('begin');
        await client.query('insert into commit_of_bench values (1)');
        await client.query("select pg_notify('commit_of_bench', 'x')");
        const began = performance.now();
        await client.query('commit');
        took.push(performance.now() - began);
      }
      await client.query('drop table commit_of_bench');
      return took;
    },
    close: () => client.end(),
  };
}

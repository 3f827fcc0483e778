// Central's database interface over rows in memory: transactions that roll back, one at a time; a double in its storage only.
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { Database } from '../../../central/database/connect.ts';
import { answerSql } from './answer-sql.ts';
import { copyTables, restoreTables, type CentralTables } from './central-tables.ts';

/** `tables` is asked at each statement, so that one service can serve one simulated world after another. */
export function tableDatabase(tables: () => CentralTables): Database {
  let before: CentralTables | null = null;
  const connection: DatabaseConnection = {
    // Kysely's callers name the row's shape; central's own statements name the shapes answered here.
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => Promise.resolve({ rows: answerSql(tables(), sql, parameters) as R[] }),
    streamQuery: () => { throw new Error('the simulator streams no query'); },
  };
  const driver: Driver = {
    init: async () => Promise.resolve(),
    acquireConnection: async () => Promise.resolve(connection),
    beginTransaction: async () => {
      before = copyTables(tables());
      return Promise.resolve();
    },
    commitTransaction: async () => Promise.resolve(),
    rollbackTransaction: async () => {
      if (before !== null) restoreTables(tables(), before);
      return Promise.resolve();
    },
    releaseConnection: async () => Promise.resolve(),
    destroy: async () => Promise.resolve(),
  };
  return new Kysely({
    dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => driver, createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() },
  });
}

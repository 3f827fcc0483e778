// A pool of connections to PostgreSQL, typed by our tables, with integers read as numbers.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Positions are int8; past 2^53 they would lose digits without a word, so that stops here. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('An integer of the database does not fit a number.');
  return value;
}

pg.types.setTypeParser(pg.types.builtins.INT8, safeInteger);

/** Connections open when first used. One that breaks (a restart of PostgreSQL) is replaced by the pool at the next question. */
export function connect(url: string, max: number): Database {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 30_000 });
  // Heard of one that waits and of one that works, whose statement tells: unheard, the end of a connection would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

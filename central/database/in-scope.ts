// The only way to tenant tables: a transaction that first tells row-level security whose rows it is about.
import { sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import type { Tables } from './tables.ts';

export type Scoped = Transaction<Tables>;

/**
 * `controller`: all rows of one controller. `device` and `code`: the one row that a desk names before we know whose it is
 * (code in hexadecimal, as hashed). The policies are in migrations.
 */
export interface Scope { readonly controller?: string; readonly device?: string; readonly code?: string }

const setting = { controller: 'app.controller', device: 'app.device', code: 'app.code' } as const;
const names = ['controller', 'device', 'code'] as const;

/** Runs `work` in one transaction; local settings, so a pooled connection never carries a scope to the next request. */
export async function inScope<T>(db: Database, scope: Scope, work: (trx: Scoped) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await widen(trx, scope);
    return work(trx);
  });
}

/** Adds to the scope of a running transaction, once the controller is known. */
export async function widen(trx: Scoped, scope: Scope): Promise<void> {
  const given = names.flatMap((name) => scope[name] === undefined ? [] : [sql`set_config(${setting[name]}, ${scope[name]}, true)`]);
  await sql`select ${sql.join(given)}`.execute(trx);
}

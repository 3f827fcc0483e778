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

/** What has one writer per controller, so that its positions follow commit order. */
export type Sequence = 'journal-line' | 'people' | 'people-lookup';

const setting = { controller: 'app.controller', device: 'app.device', code: 'app.code' } as const;
const names = ['controller', 'device', 'code'] as const;

/** Runs `work` in one transaction; local settings, so a pooled connection never carries a scope to the next request. */
export async function inScope<T>(db: Database, scope: Scope, work: (trx: Scoped) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await widen(trx, scope);
    return work(trx);
  });
}

/**
 * As inScope, and nobody else is inside for this controller and sequence until the commit. The lock is taken in the
 * transaction's first statement, before any read: a statement sees what was committed when it began, and the lock may
 * be waited for. No reader can then skip a position, because a lower one is never committed later.
 */
export async function inSequence<T>(db: Database, controller: string, sequence: Sequence, work: (trx: Scoped) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config(${setting.controller}, ${controller}, true), pg_advisory_xact_lock(hashtextextended(${`${sequence}:${controller}`}, 0))`.execute(trx);
    return work(trx);
  });
}

/** Adds to the scope of a running transaction, once the controller is known. */
export async function widen(trx: Scoped, scope: Scope): Promise<void> {
  const given = names.flatMap((name) => scope[name] === undefined ? [] : [sql`set_config(${setting[name]}, ${scope[name]}, true)`]);
  await sql`select ${sql.join(given)}`.execute(trx);
}

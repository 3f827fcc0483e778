// Does in the database what entries of the ledger say; doing it twice is the same as once.
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import type { LedgerAct, LedgerEntry } from './ledger-entry.ts';

type Erasure = Extract<LedgerAct, { readonly kind: 'erase' }>;
type Standing = Exclude<LedgerAct, Erasure>;

export interface LedgerDatabases {
  /** Suspensions are an administrator's: the retention role has no hand in them. */
  readonly owner: Database;
  readonly retention: Database;
}

/** Entries in order. The mark moves in the last transaction, so a crash in between only repeats what is already done. */
export async function applyEntries({ owner, retention }: LedgerDatabases, entries: readonly LedgerEntry[]): Promise<void> {
  for (const { act } of entries) {
    if (act.kind === 'erase') await inScope(retention, act, (trx) => erase(trx, act));
    else await inScope(owner, act, (trx) => stand(trx, act));
  }
  const last = entries.at(-1);
  if (last === undefined) return;
  const mark = { sole: true, count: last.n, hash: last.hash };
  await retention.insertInto('ledger_mark').values(mark).onConflict((conflict) => conflict.column('sole').doUpdateSet({ count: mark.count, hash: mark.hash })).execute();
}

/** The note comes first: a line that is not held yet, as after a restore, is blanked by the insert trigger when a desk brings it. */
async function erase(trx: Scoped, { controller, lines, reason }: Erasure): Promise<void> {
  const ids = sql`${[...lines]}::uuid[]`;
  await sql`insert into erased_line (controller, line, reason) select ${controller}, line, ${reason} from unnest(${ids}) line on conflict do nothing`.execute(trx);
  for (const table of ['journal_line', 'fork_line']) await sql`update ${sql.table(table)} set sealed = '' where controller = ${controller} and id = any(${ids}) and sealed <> ''`.execute(trx);
}

async function stand(trx: Scoped, { kind, controller, device }: Standing): Promise<void> {
  if (kind === 'lift') await trx.deleteFrom('device_suspension').where('device', '=', device).where('reason', '=', 'forked').execute();
  else await trx.insertInto('device_suspension').values({ controller, device }).onConflict((conflict) => conflict.doNothing()).execute();
}

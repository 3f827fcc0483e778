// Does in the database what entries of the ledger say; doing it twice is the same as once.
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import { applyBan } from './apply-ban.ts';
import { blankLines, dropChunks, noteErasure } from './blank-lines.ts';
import type { ActOf, LedgerEntry } from './ledger-entry.ts';

export interface LedgerDatabases {
  /** Suspensions are an administrator's: the retention role has no hand in them. */
  readonly owner: Database;
  readonly retention: Database;
}

/** Entries in order. The mark moves in the last transaction, so a crash in between only repeats what is already done. */
export async function applyEntries(databases: LedgerDatabases, entries: readonly LedgerEntry[]): Promise<void> {
  for (const entry of entries) await applyEntry(databases, entry);
  const last = entries.at(-1);
  if (last === undefined) return;
  const mark = { sole: true, count: last.n, hash: last.hash };
  await databases.retention.insertInto('ledger_mark').values(mark).onConflict((conflict) => conflict.column('sole').doUpdateSet({ count: mark.count, hash: mark.hash })).execute();
}

async function applyEntry({ owner, retention }: LedgerDatabases, { n, at, act }: LedgerEntry): Promise<void> {
  const place = { n, at: new Date(at) };
  switch (act.kind) {
    case 'erase': return inScope(retention, act, (trx) => erase(trx, act, place));
    case 'erase-case': return inScope(retention, act, (trx) => eraseCase(trx, act, place));
    case 'ban': return inScope(retention, act, (trx) => applyBan(trx, act, place));
    case 'suspend': case 'lift': return inScope(owner, act, (trx) => stand(trx, act));
    case 'lift-ban': return inScope(owner, act, (trx) => liftBan(trx, act));
    case 'suspend-account': case 'restore-account': return inScope(owner, act, (trx) => standAccount(trx, act, place));
  }
}

interface Place { readonly n: number; readonly at: Date }

async function erase(trx: Scoped, { controller, lines, reason }: ActOf<'erase'>, place: Place): Promise<void> {
  await blankLines(trx, { controller, lines, reason });
  await noteErasure(trx, { controller, ...place, kind: 'lines', lines: lines.length, word: { kind: 'lines', lines } });
}

async function eraseCase(trx: Scoped, act: ActOf<'erase-case'>, place: Place): Promise<void> {
  const { controller, caseId, lines, papers, chunks, diaryHash, proposal, keepUntil, then } = act;
  if (lines.length > 0) await blankLines(trx, { controller, lines, reason: 'retention-ended' });
  await dropChunks(trx, controller, chunks);
  await noteErasure(trx, {
    controller, ...place, kind: 'case-file', lines: lines.length, chunks: chunks.length, proposal, caseId, keepUntil, action: then, word: { kind: 'case-file', caseId, lines, papers, diaryHash },
  });
}

async function stand(trx: Scoped, { kind, controller, device }: ActOf<'suspend' | 'lift'>): Promise<void> {
  if (kind === 'lift') await trx.deleteFrom('device_suspension').where('device', '=', device).where('reason', '=', 'forked').execute();
  else await trx.insertInto('device_suspension').values({ controller, device }).onConflict((conflict) => conflict.doNothing()).execute();
}

async function liftBan(trx: Scoped, { controller, cause, anchors }: ActOf<'lift-ban'>): Promise<void> {
  for (const { kind, hash } of anchors) await trx.deleteFrom('ban_entry').where('controller', '=', controller).where('cause', '=', cause).where('kind', '=', kind).where('anchor_hash', '=', Buffer.from(hash, 'hex')).execute();
}

async function standAccount(trx: Scoped, { kind, controller, user }: ActOf<'suspend-account' | 'restore-account'>, { at }: Place): Promise<void> {
  if (kind === 'restore-account') await trx.deleteFrom('account_suspension').where('controller', '=', controller).where('user_id', '=', user).execute();
  else await trx.insertInto('account_suspension').values({ controller, user_id: user, since: at }).onConflict((conflict) => conflict.doNothing()).execute();
}

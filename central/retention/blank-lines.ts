// Takes content and papers away in the database, and keeps central's word on it for the desks.
import { sql } from 'kysely';
import type { ErasureWord } from '../../shared/protocol/erasures.ts';
import type { Scoped } from '../database/in-scope.ts';

/** The note comes first: a line that is not held yet, as after a restore, is blanked by the insert trigger when a desk brings it. */
export async function blankLines(trx: Scoped, { controller, lines, reason }: { readonly controller: string; readonly lines: readonly string[]; readonly reason: string }): Promise<void> {
  const ids = sql`${[...lines]}::uuid[]`;
  await sql`insert into erased_line (controller, line, reason) select ${controller}, line, ${reason} from unnest(${ids}) line on conflict do nothing`.execute(trx);
  for (const table of ['journal_line', 'fork_line']) await sql`update ${sql.table(table)} set sealed = '' where controller = ${controller} and id = any(${ids}) and sealed <> ''`.execute(trx);
}

/** Noted first too: a desk that was away may bring the same chunks again. */
export async function dropChunks(trx: Scoped, controller: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const given = hashes.map((hash) => Buffer.from(hash, 'hex'));
  await sql`insert into erased_chunk (controller, hash) select ${controller}, hash from unnest(${given}::bytea[]) hash on conflict do nothing`.execute(trx);
  await sql`delete from paper_chunk where controller = ${controller} and hash = any(${given}::bytea[])`.execute(trx);
}

export interface NotedErasure {
  readonly controller: string;
  readonly n: number;
  readonly at: Date;
  readonly kind: 'lines' | 'case-file' | 'ban';
  readonly lines: number;
  readonly chunks?: number;
  readonly proposal?: string | null;
  readonly caseId?: string;
  readonly keepUntil?: string;
  readonly action?: string;
  /** Null: nothing for the desks to do. */
  readonly word: ErasureWord | null;
}

export async function noteErasure(trx: Scoped, { controller, n, at, kind, lines, word, ...more }: NotedErasure): Promise<void> {
  await trx.insertInto('erasure').values({
    controller, n, kind, lines, word: word === null ? null : JSON.stringify(word), chunks: more.chunks ?? 0, proposal: more.proposal ?? null,
    case_id: more.caseId ?? null, keep_until: more.keepUntil ?? null, action: more.action ?? null, erased_at: at,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}

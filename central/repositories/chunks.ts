// Chunks of sealed papers, by the SHA-256 of their bytes.
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

/** Idempotent; `hash` has been checked against the bytes. */
export async function keepChunk(db: Database, controller: string, chunk: { readonly hash: Buffer; readonly bytes: Buffer }): Promise<void> {
  await inScope(db, { controller }, (trx) => trx.insertInto('paper_chunk').values({ controller, ...chunk }).onConflict((conflict) => conflict.doNothing()).execute());
}

export async function chunkBytesOf(db: Database, controller: string, hash: Buffer): Promise<Buffer | null> {
  const row = await inScope(db, { controller }, (trx) => trx.selectFrom('paper_chunk').select('bytes').where('controller', '=', controller).where('hash', '=', hash).executeTakeFirst());
  return row?.bytes ?? null;
}

/** Those of the hashes that are not held, in the order asked; an erased one is never missed again. */
export async function missingChunks(db: Database, controller: string, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await inScope(db, { controller }, (trx) => sql<{ held: string }>`
    select encode(hash, 'hex') held from (select controller, hash from paper_chunk union all select controller, hash from erased_chunk) known
    where controller = ${controller} and hash = any(${hashes.map((hash) => Buffer.from(hash, 'hex'))}::bytea[])`.execute(trx));
  const held = new Set(rows.map((row) => row.held));
  return hashes.filter((hash) => !held.has(hash));
}

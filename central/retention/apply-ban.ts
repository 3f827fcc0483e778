// Puts a person, or categories of theirs, on the ban list by keyed hashes; an erased person's register data goes with it.
import { sql } from 'kysely';
import type { Scoped, Sequence } from '../database/in-scope.ts';
import { noteErasure } from './blank-lines.ts';
import type { ActOf } from './ledger-entry.ts';

/** Idempotent. The hashes come from the ledger, so a restored store bans also whom its own anchors no longer know. */
export async function applyBan(trx: Scoped, { controller, proposal, personKey, anchors, cause, categories }: ActOf<'ban'>, { n, at }: { readonly n: number; readonly at: Date }): Promise<void> {
  const rows = anchors.map(({ kind, hash }) => ({ controller, kind, anchor_hash: Buffer.from(hash, 'hex'), cause, categories, since: at }));
  if (rows.length > 0) await trx.insertInto('ban_entry').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
  if (categories === null) {
    // A search that read the person before would write what they are searched by behind the deletion, to an empty row that is never looked at again.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${'people-lookup' satisfies Sequence}:${controller}`}, 0))`.execute(trx);
    // Deleted, not emptied: the records behind the person go by the deletion (migration 30). The empty row holds the position (migration 22).
    const held = await trx.selectFrom('person').select('position').where('controller', '=', controller).where('person_key', '=', personKey).executeTakeFirst();
    await trx.deleteFrom('person').where('controller', '=', controller).where('person_key', '=', personKey).execute();
    if (held !== undefined) await trx.insertInto('person').values({ controller, person_key: personKey, position: held.position, content_hash: Buffer.alloc(0), document: null }).execute();
    await trx.deleteFrom('person_anchor').where('controller', '=', controller).where('person_key', '=', personKey).execute();
  }
  await noteErasure(trx, { controller, n, at, kind: 'ban', proposal, lines: 0, word: categories === null ? { kind: 'person', personKey } : null });
}

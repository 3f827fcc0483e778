// Gives a joined person the key they had at an earlier import, so that cases keep pointing at the same person.
import { createHmac, randomUUID } from 'node:crypto';
import { personKey, type PersonKey } from '../../shared/formats/ids.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import type { IdentityAnchor, KeyFor } from '../sources/import-result.ts';

interface HashedAnchor { readonly kind: string; readonly anchor_hash: Buffer }

/**
 * `anchorKey`: 32 bytes; anchors are stored as HMAC-SHA256 under it. The strongest known anchor decides; anchors met for
 * the first time are stored with the key, at once, so that a broken-off import gives the same keys when run again. A key
 * this import has already given is not given twice: then the next anchor decides, else the key is new.
 */
export function keyFor(owner: Database, anchorKey: Buffer, controller: string): KeyFor {
  const given = new Set<PersonKey>();
  let known: Map<string, PersonKey> | null = null;
  return async (anchors) => {
    known ??= await loadAnchors(owner, controller);
    const hashed = anchors.map((anchor) => hashAnchor(anchorKey, controller, anchor));
    const held = known;
    const kept = hashed.map((anchor) => held.get(nameOf(anchor))).find((key) => key !== undefined && !given.has(key));
    const key = kept ?? personKey.parse(randomUUID());
    given.add(key);
    const fresh = hashed.filter((anchor) => !held.has(nameOf(anchor)));
    if (fresh.length > 0) await storeAnchors(owner, { controller, key, anchors: fresh });
    for (const anchor of fresh) held.set(nameOf(anchor), key);
    return key;
  };
}

function hashAnchor(anchorKey: Buffer, controller: string, { kind, value }: IdentityAnchor): HashedAnchor {
  return { kind, anchor_hash: createHmac('sha256', anchorKey).update(`${controller}:${kind}:${value}`, 'utf8').digest() };
}

function nameOf({ kind, anchor_hash }: HashedAnchor): string {
  return `${kind}:${anchor_hash.toString('hex')}`;
}

async function loadAnchors(owner: Database, controller: string): Promise<Map<string, PersonKey>> {
  const rows = await inScope(owner, { controller }, (trx) => trx.selectFrom('person_anchor').select(['kind', 'anchor_hash', 'person_key']).where('controller', '=', controller).execute());
  return new Map(rows.map((row) => [nameOf(row), personKey.parse(row.person_key)]));
}

async function storeAnchors(owner: Database, { controller, key, anchors }: { readonly controller: string; readonly key: PersonKey; readonly anchors: readonly HashedAnchor[] }): Promise<void> {
  const rows = anchors.map((anchor) => ({ controller, person_key: key, ...anchor }));
  await inScope(owner, { controller }, (trx) => trx.insertInto('person_anchor').values(rows).onConflict((conflict) => conflict.doNothing()).execute());
}

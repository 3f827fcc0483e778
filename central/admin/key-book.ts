// Gives a joined person the key they had at an earlier import, so that cases keep pointing at the same person.
import { createHmac, randomUUID } from 'node:crypto';
import { personKey, type PersonKey } from '../../shared/formats/ids.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import { bannedBy, loadBans, type Banned, type BanList } from '../retention/ban-list.ts';
import type { IdentityAnchor, KeyFor } from '../sources/import-result.ts';

interface HeldAnchor { readonly controller: string; readonly kind: string; readonly anchor_hash: Buffer; readonly person_key: PersonKey }

export interface KeyBook {
  readonly keyFor: KeyFor;
  /** What the ban list keeps out of a person whose key this import gave; null: nothing. */
  readonly bannedOf: (key: PersonKey) => Banned | null;
  /** Writes the anchors met for the first time. Throws when another import gave one of them another key meanwhile. */
  readonly store: (trx: Scoped) => Promise<void>;
}

const rowsInStatement = 1000;

/**
 * `anchorKey`: 32 bytes; anchors are kept as HMAC-SHA256 under it. The strongest known anchor decides. A key this import
 * has already given is not given twice: then the next anchor decides, else the key is new.
 */
export function keyBook(owner: Database, anchorKey: Buffer, controller: string): KeyBook {
  const given = new Set<PersonKey>();
  const banned = new Map<PersonKey, Banned>();
  const fresh: HeldAnchor[] = [];
  let loading: Promise<Map<string, PersonKey>> | null = null;
  let loadingBans: Promise<BanList> | null = null;
  const keyFor = async (anchors: readonly IdentityAnchor[]): Promise<PersonKey> => {
    const known = await (loading ??= loadAnchors(owner, controller));
    const hashed = anchors.map(({ kind, value }) => ({ kind, anchor_hash: createHmac('sha256', anchorKey).update(`${controller}:${kind}:${value}`, 'utf8').digest() }));
    const key = hashed.map((anchor) => known.get(nameOf(anchor))).find((one) => one !== undefined && !given.has(one)) ?? personKey.parse(randomUUID());
    given.add(key);
    const ban = bannedBy(await (loadingBans ??= loadBans(owner, controller)), hashed.map(nameOf));
    if (ban !== null) banned.set(key, ban);
    // Nothing of a wholly banned person is kept, not even the keyed hash of another number of theirs.
    if (ban === 'everything') return key;
    for (const anchor of hashed) {
      if (known.has(nameOf(anchor))) continue;
      known.set(nameOf(anchor), key);
      fresh.push({ controller, ...anchor, person_key: key });
    }
    return key;
  };
  return { keyFor, bannedOf: (key) => banned.get(key) ?? null, store: (trx) => storeAnchors(trx, controller, fresh) };
}

function nameOf({ kind, anchor_hash }: Pick<HeldAnchor, 'kind' | 'anchor_hash'>): string {
  return `${kind}:${anchor_hash.toString('hex')}`;
}

async function loadAnchors(owner: Database, controller: string): Promise<Map<string, PersonKey>> {
  return inScope(owner, { controller }, (trx) => anchorsOf(trx, controller));
}

async function anchorsOf(trx: Scoped, controller: string): Promise<Map<string, PersonKey>> {
  const rows = await trx.selectFrom('person_anchor').select(['kind', 'anchor_hash', 'person_key']).where('controller', '=', controller).execute();
  return new Map(rows.map((row) => [nameOf(row), personKey.parse(row.person_key)]));
}

async function storeAnchors(trx: Scoped, controller: string, fresh: readonly HeldAnchor[]): Promise<void> {
  for (let start = 0; start < fresh.length; start += rowsInStatement) {
    await trx.insertInto('person_anchor').values(fresh.slice(start, start + rowsInStatement)).onConflict((conflict) => conflict.doNothing()).execute();
  }
  const held = await anchorsOf(trx, controller);
  if (fresh.some((anchor) => held.get(nameOf(anchor)) !== anchor.person_key)) throw new Error('Another import ran meanwhile and gave a person another key. Run this import again.');
}

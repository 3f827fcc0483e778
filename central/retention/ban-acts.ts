// The ledger's acts that put people on the ban list: desks name them by key, central knows what they are found by as keyed hashes.
import { controllerId } from '../../shared/formats/ids.ts';
import { sql } from 'kysely';
import type { Scoped } from '../database/in-scope.ts';
import type { ActOf } from './ledger-entry.ts';
import type { OpenLine } from './open-lines.ts';

type Banning = Extract<OpenLine, { readonly type: 'person-banned' }>;

/**
 * An erasure is a contact person's to carry out; a ban on marketing is in force by asking, so any account's word does
 * (Art. 17, 21(3)). Both need a line that central stands behind.
 */
export function mayBan({ trusted, roles, content }: Pick<Banning, 'trusted' | 'roles' | 'content'>): boolean {
  if (!trusted || roles.length === 0) return false;
  return content.cause === 'marketing-ban' ? content.categories !== null : roles.includes('contact-person');
}

export async function banActs(trx: Scoped, controller: string, banning: readonly Banning[]): Promise<readonly ActOf<'ban'>[]> {
  const allowed = banning.filter(mayBan);
  if (allowed.length === 0) return [];
  const keys = allowed.map(({ content }) => content.personKey);
  const anchors = await trx.selectFrom('person_anchor').select(['person_key', 'kind', sql<string>`encode(anchor_hash, 'hex')`.as('hash')])
    .where('controller', '=', controller).where('person_key', '=', sql<string>`any(${keys}::uuid[])`).execute();
  return allowed.map(({ header, content: { personKey, cause, categories } }) => ({
    kind: 'ban', controller: controllerId.parse(controller), proposal: header.id, personKey, cause, categories,
    anchors: anchors.filter(({ person_key }) => person_key === personKey).map(({ kind, hash }) => ({ kind, hash })),
  }));
}

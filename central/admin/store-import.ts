// Stores what an import gave: changed persons at new positions, and the lists of what did not fit.
import type { PersonKey } from '../../shared/formats/ids.ts';
import { person, type Person } from '../../shared/registers/person.ts';
import type { Database } from '../database/connect.ts';
import { inSequence, type Scoped } from '../database/in-scope.ts';
import type { ImportResult } from '../sources/import-result.ts';
import { withoutBanned, type Banned, type BannedCount } from '../retention/ban-list.ts';
import { contentHash } from './content-hash.ts';

/** `banned`: what the ban list kept out. */
export interface StoredImport { readonly changed: number; readonly unchanged: number; readonly banned: BannedCount }

export interface ImportToStore {
  readonly controller: string;
  readonly result: ImportResult;
  /** What the ban list says of a person of this import. */
  readonly bannedOf: (key: PersonKey) => Banned | null;
  /** Writes the keys this import gave, in the same transaction as the persons who have them. */
  readonly storeKeys: (trx: Scoped) => Promise<void>;
}

const rowsInStatement = 200;

/**
 * One transaction under the controller's lock, so that positions follow commit order as the log's do. Unchanged persons
 * keep their position. A person missing from this import stays: sources export parts, and an erasure is a decision.
 */
export async function storeImport(owner: Database, { controller, result, bannedOf, storeKeys }: ImportToStore): Promise<StoredImport> {
  return inSequence(owner, controller, 'people', async (trx) => {
    await storeKeys(trx);
    const { persons, banned } = withoutBanned(result.persons, bannedOf);
    const held = await trx.selectFrom('person').select(['person_key', 'content_hash', 'position']).where('controller', '=', controller).execute();
    const hashes = new Map(held.map((row) => [row.person_key, row.content_hash]));
    const changed = persons.map((one) => ({ one, hash: contentHash(one) })).filter(({ one, hash }) => hashes.get(one.personKey)?.equals(hash) !== true);
    let position = held.reduce((last, row) => Math.max(last, row.position), 0);
    for (let start = 0; start < changed.length; start += rowsInStatement) {
      await putPersons(trx, changed.slice(start, start + rowsInStatement).map(({ one, hash }) => ({ person: one, hash, controller, position: (position += 1) })));
    }
    const { unjoined, quarantined, notes, conflicts, files, counts } = result;
    await trx.insertInto('import_report').values({ controller, report: JSON.stringify({ unjoined, quarantined, notes, conflicts, files, counts, banned }) }).execute();
    return { changed: changed.length, unchanged: persons.length - changed.length, banned };
  });
}

interface PersonRow { readonly person: Person; readonly hash: Buffer; readonly controller: string; readonly position: number }

async function putPersons(trx: Scoped, rows: readonly PersonRow[]): Promise<void> {
  const values = rows.map((row) => ({ controller: row.controller, person_key: row.person.personKey, position: row.position, content_hash: row.hash, document: documentOf(row) }));
  await trx.insertInto('person').values(values).onConflict((conflict) => conflict.columns(['controller', 'person_key']).doUpdateSet((of) => ({
    position: of.ref('excluded.position'), content_hash: of.ref('excluded.content_hash'), document: of.ref('excluded.document'),
  }))).execute();
}

// JSON.stringify writes NUL and lone surrogates as escapes, so PostgreSQL's text takes them.
function documentOf({ person: one, controller }: PersonRow): string {
  const parsed = person.parse(one);
  if (parsed.controller !== controller) throw new Error('A person of another controller is in this import.');
  return JSON.stringify(parsed);
}

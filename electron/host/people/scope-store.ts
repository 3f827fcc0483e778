// The offline scope on disk: central's last word, whether it is carried out, and who was brought by key; in the people store, so that it and the people are of one transaction.
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ScopeWord } from '../../../shared/protocol/offline-scope.ts';
import { scopeKind } from '../../../shared/registers/offline-scope.ts';
import { servedArea } from '../../../shared/registers/served-area.ts';

/** `pending`: people of an earlier scope may still lie here; none of them is shown. */
const heldScope = z.strictObject({ version: z.int(), kind: scopeKind, area: servedArea.nullable(), pending: z.boolean() });
export type HeldScope = z.infer<typeof heldScope>;

export interface ScopeStore {
  readonly held: () => HeldScope;
  /** `restart`: the feed is followed from its beginning again. */
  readonly note: (word: Omit<HeldScope, 'pending'>, told: { readonly pending: boolean; readonly restart: boolean }) => void;
  /** Inside the caller's transaction. */
  readonly carriedOut: () => void;
  /** Brought by key: until this instant, or, with null, while a case of theirs is open. */
  readonly kept: () => ReadonlyMap<string, string | null>;
  readonly keep: (personKey: string, until: string | null) => void;
  readonly unkeep: (personKeys: readonly string[]) => void;
}

export const scopeSchema = 'CREATE TABLE IF NOT EXISTS kept (person_key TEXT PRIMARY KEY, until TEXT) STRICT;';

const everybody: HeldScope = { version: 0, kind: 'all', area: null, pending: false };

/** `together`: all or nothing. */
export function scopeStore(db: DatabaseSync, together: (work: () => void) => void): ScopeStore {
  const set = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const read = (): HeldScope => {
    const text = db.prepare("SELECT value FROM meta WHERE key = 'scope'").get()?.['value'];
    return typeof text === 'string' ? heldScope.parse(JSON.parse(text)) : everybody;
  };
  const keep = db.prepare('INSERT INTO kept (person_key, until) VALUES (?, ?) ON CONFLICT (person_key) DO UPDATE SET until = excluded.until');
  const unkeep = db.prepare('DELETE FROM kept WHERE person_key = ?');
  // Asked at every look at a person.
  let held = read();
  const write = (next: HeldScope): void => {
    set.run('scope', JSON.stringify(next));
    held = next;
  };
  return {
    held: () => held,
    note: ({ version, kind, area }, { pending, restart }) => {
      together(() => {
        if (restart) db.exec("DELETE FROM meta WHERE key = 'position'");
        set.run('scope', JSON.stringify({ version, kind, area, pending } satisfies HeldScope));
      });
      held = { version, kind, area, pending };
    },
    carriedOut: () => { write({ ...held, pending: false }); },
    kept: () => new Map(db.prepare('SELECT person_key, until FROM kept').all().map((row) => [String(row['person_key']), row['until'] === null ? null : String(row['until'])])),
    keep: (personKey, until) => { keep.run(personKey, until); },
    unkeep: (personKeys) => { for (const personKey of personKeys) unkeep.run(personKey); },
  };
}

/** Whether the desk must be swept and fed anew after the word; null when it says nothing new. */
export function turnOf(held: HeldScope, word: Omit<ScopeWord, 'device'>): { readonly pending: boolean; readonly restart: boolean } | null {
  const sameArea = JSON.stringify(held.area) === JSON.stringify(word.area);
  if (held.version === word.version && held.kind === word.kind && sameArea) return null;
  if (held.kind === word.kind && sameArea) return { pending: held.pending, restart: false };
  // Whoever had everybody has the office's too; any other turn brings people that were not fed.
  return { pending: word.kind !== 'all', restart: !(held.kind === 'all' && word.kind === 'office') };
}

// The only Dexie store of the window: lists that the journal can rebuild at any time, sealed drafts, the clerk's language.
import { Dexie, type EntityTable } from 'dexie';
import type { ListLine } from '../../shared/domain/list-line.ts';
import type { CaseRow } from './case-row.ts';
import { applyUpgrades } from './upgrades/apply-upgrades.ts';

/** How far the lists have come, and of which journal they are. */
export interface Mark { readonly key: 'journal'; readonly journalId: string; readonly change: number }
/** The draft's content is sealed by the host; only its owner's account, its case and form, and its time are readable. `user`: see drafts.ts. */
export interface SealedDraft { readonly user: string; readonly sealed: string; readonly savedAt: number }
export interface Setting { readonly name: 'language'; readonly value: string }

export type ListsStore = Dexie & {
  readonly lines: EntityTable<ListLine, 'id'>;
  readonly cases: EntityTable<CaseRow, 'caseId'>;
  readonly marks: EntityTable<Mark, 'key'>;
  readonly drafts: EntityTable<SealedDraft, 'user'>;
  readonly settings: EntityTable<Setting, 'name'>;
};

export const listsName = 'rekisteritiski-lists';

/** Where IndexedDB comes from; tests give their own. */
export interface IndexedDbPort { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }

/** Strict durability: with Chromium's relaxed default an acknowledged draft can vanish in a power cut (design/stack.md 5). */
export function openLists(name: string = listsName, port?: IndexedDbPort): ListsStore {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', ...port });
  applyUpgrades(dexie);
  // The tables are declared by applyUpgrades; Dexie adds them as properties at run time.
  return dexie as ListsStore;
}

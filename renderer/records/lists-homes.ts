// Where the lists may live: the origin's own IndexedDB, and spare storage buckets for when Chromium cannot open that any more.
import { listsName, openLists } from './lists-store.ts';
import type { ListsHome } from './open-sound-lists.ts';

/** The Storage Buckets API (WICG), which TypeScript's DOM types do not have yet. */
interface StorageBuckets { readonly open: (name: string, options: { readonly durability: 'strict' }) => Promise<{ readonly indexedDB: IDBFactory }> }

const spares = ['lists-2', 'lists-3'] as const;

/** Each bucket has files of its own, so damage to one leaves the next. */
export function listsHomes(): readonly ListsHome[] {
  // An optional property on top of what the types know; absent in a browser without the API.
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: StorageBuckets };
  const own: ListsHome = () => openLists();
  if (storageBuckets === undefined) return [own];
  return [own, ...spares.map((name): ListsHome => async () => {
    const bucket = await storageBuckets.open(name, { durability: 'strict' });
    return openLists(listsName, { indexedDB: bucket.indexedDB, IDBKeyRange });
  })];
}

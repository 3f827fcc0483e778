// Opens the lists, or deletes a store that is not sound and begins a new one: the journal has everything but the drafts.
import type { ListsStore, SealedDraft, Setting } from './lists-store.ts';
import { newestVersion } from './upgrades/apply-upgrades.ts';

export interface SoundLists {
  readonly store: ListsStore;
  /** The old store was beyond opening (Chromium drops or breaks stores; guarantees.md) or of a newer product. */
  readonly replaced: boolean;
}

/** A place for the lists; opening is tried again on the same home after its store was deleted. */
export type ListsHome = () => ListsStore | Promise<ListsStore>;

/** The first home whose store is sound or can be begun anew. Throws when there is none: then the window cannot work. */
export async function openSoundLists([home, ...others]: readonly ListsHome[]): Promise<SoundLists> {
  if (home === undefined) throw new Error('the browser keeps no lists');
  try {
    return await openHome(home);
  } catch {
    // With files missing Chromium answers nothing about this home any more, not even a deletion.
    return openSoundLists(others);
  }
}

async function openHome(open: ListsHome): Promise<SoundLists> {
  const store = await open();
  if (await isSound(store)) return { store, replaced: false };
  const kept = await rescued(store);
  store.close();
  await store.delete();
  const fresh = await open();
  await fresh.open();
  await fresh.drafts.bulkPut([...kept.drafts]);
  await fresh.settings.bulkPut([...kept.settings]);
  return { store: fresh, replaced: true };
}

// Dexie opens a newer product's store with whatever tables it has and counts versions in tens; its rows are not ours to read.
async function isSound(store: ListsStore): Promise<boolean> {
  try {
    await store.open();
    if (store.backendDB().version > newestVersion * 10) return false;
    await Promise.all(store.tables.map((table) => table.limit(1).toArray()));
    return true;
  } catch {
    return false;
  }
}

/** What the journal does not have is saved where it can be read. */
async function rescued(store: ListsStore): Promise<{ readonly drafts: readonly SealedDraft[]; readonly settings: readonly Setting[] }> {
  try {
    const [drafts, settings] = await Promise.all([store.drafts.toArray(), store.settings.toArray()]);
    return { drafts, settings };
  } catch {
    return { drafts: [], settings: [] };
  }
}

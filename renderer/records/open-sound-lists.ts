// Opens the lists, or deletes a store that is not sound and begins a new one: the journal has everything but the drafts.
import type { ListsStore, SealedDraft, Setting } from './lists-store.ts';
import { newestVersion } from './upgrades/apply-upgrades.ts';

export interface SoundLists {
  readonly store: ListsStore;
  /** The old store was beyond opening (Chromium drops or breaks stores; guarantees.md) or of a newer product. */
  readonly replaced: boolean;
}

export async function openSoundLists(open: () => ListsStore): Promise<SoundLists> {
  const store = open();
  if (await isSound(store)) return { store, replaced: false };
  const kept = await rescued(store);
  store.close();
  await store.delete();
  const fresh = open();
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

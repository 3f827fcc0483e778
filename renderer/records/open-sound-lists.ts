// Opens the lists, or deletes a store that does not open and begins a new one: the journal has everything.
import type { ListsStore } from './lists-store.ts';

/** `replaced` tells that the old store was beyond opening (Chromium drops or breaks stores; guarantees.md). */
export async function openSoundLists(open: () => ListsStore): Promise<{ readonly store: ListsStore; readonly replaced: boolean }> {
  const store = open();
  try {
    await store.open();
    await store.marks.count();
    await store.cases.count();
    return { store, replaced: false };
  } catch {
    store.close();
    await store.delete();
    const fresh = open();
    await fresh.open();
    return { store: fresh, replaced: true };
  }
}

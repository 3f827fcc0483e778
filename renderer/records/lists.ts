// The lists in use by this window, set once at start.
import type { ListsStore } from './lists-store.ts';

let current: ListsStore | null = null;

export function setLists(store: ListsStore): void {
  current = store;
}

export function lists(): ListsStore {
  if (current === null) throw new Error('the lists are not open');
  return current;
}

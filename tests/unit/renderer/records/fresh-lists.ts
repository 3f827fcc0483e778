// A lists store on an IndexedDB of its own, so that no test sees another's rows.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openLists, type IndexedDbPort, type ListsStore } from '../../../../renderer/records/lists-store.ts';

export function freshPort(): IndexedDbPort {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function freshLists(port: IndexedDbPort = freshPort()): ListsStore {
  return openLists('lists-under-test', port);
}

// The lists follow the journal, and are built again from it when they are missing, foreign or ahead.
import { describe, expect, it } from 'vitest';
import type { ListLine } from '../../../../shared/domain/list-line.ts';
import { ok, refused } from '../../../../shared/outcomes.ts';
import { catchUp, type LinesAfter } from '../../../../renderer/records/catch-up.ts';
import type { IndexedDbPort } from '../../../../renderer/records/lists-store.ts';
import { openSoundLists } from '../../../../renderer/records/open-sound-lists.ts';
import { freshLists, freshPort } from './fresh-lists.ts';
import { logged, wholeCase } from './made-lines.ts';

const journal = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

/** A journal that answers like the host's: `last` also passes changes that lists do not show. */
function journalOf(lines: readonly ListLine[], last: number, page = 4): LinesAfter {
  return ({ change }) => {
    const next = lines.filter((one) => one.change > change).slice(0, page);
    const rest = lines.some((one) => one.change > (next.at(-1)?.change ?? change));
    return Promise.resolve(ok({ lines: next, last: rest ? next.at(-1)?.change ?? last : last }));
  };
}

describe('catching up with the journal', () => {
  it('a new store takes everything in pages and says how many lines were rebuilt', async () => {
    const store = freshLists();
    expect(await catchUp(store, journal, journalOf(wholeCase(1, 1), 30))).toEqual(ok({ change: 30, rebuilt: 9 }));
    expect((await store.cases.toArray())[0]?.state).toBe('handed-over');
  });

  it('a store that is up to date asks from its mark and rebuilds nothing', async () => {
    const store = freshLists();
    await catchUp(store, journal, journalOf([logged(1)], 1));
    const asked: number[] = [];
    const answer = await catchUp(store, journal, (request) => { asked.push(request.change); return journalOf([logged(1), logged(2, { case: 2 })], 2)(request); });
    expect(answer).toEqual(ok({ change: 2, rebuilt: null }));
    expect(asked).toEqual([1, 2]);
  });

  it('another journal begins the lists anew, and the drafts stay', async () => {
    const store = freshLists();
    await catchUp(store, journal, journalOf([logged(1)], 1));
    await store.drafts.put({ user: 'liisa', sealed: 'c2VhbGVk', savedAt: 1 });
    await catchUp(store, other, journalOf([logged(5, { case: 5 })], 5));
    expect((await store.cases.toArray()).map((row) => row.diaryNumber)).toEqual(['RAT-01/2026/000005']);
    expect(await store.drafts.count()).toBe(1);
  });

  it('a mark ahead of the journal means a restored journal: the lists begin anew', async () => {
    const store = freshLists();
    await catchUp(store, journal, journalOf(wholeCase(1, 1), 9));
    const shorter: LinesAfter = ({ change }) => Promise.resolve(ok(change === 0 ? { lines: [logged(2)], last: 2 } : { lines: [], last: 2 }));
    expect(await catchUp(store, journal, shorter)).toEqual(ok({ change: 2, rebuilt: 1 }));
    expect((await store.cases.toArray())[0]?.state).toBe('received');
  });

  it('a refusal stops it and the mark stays where it was', async () => {
    const store = freshLists();
    await catchUp(store, journal, journalOf([logged(1)], 1));
    expect(await catchUp(store, journal, () => Promise.resolve(refused('locked')))).toEqual(refused('locked'));
    expect((await store.marks.get('journal'))?.change).toBe(1);
  });

  it.each([['text', 'lines'], ['a wrong line', { lines: [{ change: 1 }], last: 1 }], ['no last', { lines: [] }]])('an answer that is %s is refused and writes nothing', async (_name, value) => {
    const store = freshLists();
    expect(await catchUp(store, journal, () => Promise.resolve(ok(value)))).toEqual(refused('internal-fault'));
    expect(await store.lines.count()).toBe(0);
  });
});

describe('opening the lists', () => {
  it('a store that is whole is kept', async () => {
    const port = freshPort();
    const first = await openSoundLists([() => freshLists(port)]);
    await catchUp(first.store, journal, journalOf([logged(1)], 1));
    first.store.close();
    const second = await openSoundLists([() => freshLists(port)]);
    expect([second.replaced, await second.store.cases.count()]).toEqual([false, 1]);
  });

  it('a newer product’s store is replaced and the journal fills the new one', async () => {
    const port = freshPort();
    await storeOfAnotherVersion(port, (store) => { store.createObjectStore('lines'); });
    const opened = await openSoundLists([() => freshLists(port)]);
    expect(await catchUp(opened.store, journal, journalOf([logged(1)], 1))).toEqual(ok({ change: 1, rebuilt: 1 }));
    expect(opened.replaced).toBe(true);
  });

  it('a home that neither opens nor can be deleted is left for the next one', async () => {
    const dead: IndexedDbPort = { ...freshPort(), indexedDB: { open: () => { throw new DOMException('', 'UnknownError'); }, deleteDatabase: () => { throw new DOMException('', 'UnknownError'); } } as unknown as IDBFactory }; // all that Dexie asks of it
    const { store } = await openSoundLists([() => freshLists(dead), () => freshLists()]);
    expect(await catchUp(store, journal, journalOf([logged(1)], 1))).toEqual(ok({ change: 1, rebuilt: 1 }));
    await expect(openSoundLists([() => freshLists(dead)])).rejects.toThrow('no lists');
  });

  it('the sealed drafts of a replaced store are carried over', async () => {
    const port = freshPort();
    await storeOfAnotherVersion(port, (store) => {
      store.createObjectStore('settings', { keyPath: 'name' });
      store.createObjectStore('drafts', { keyPath: 'user' }).put({ user: 'liisa', sealed: 'c2VhbGVk', savedAt: 1 });
    });
    const { store } = await openSoundLists([() => freshLists(port)]);
    expect(await store.drafts.toArray()).toEqual([{ user: 'liisa', sealed: 'c2VhbGVk', savedAt: 1 }]);
  });
});

async function storeOfAnotherVersion(port: IndexedDbPort, make: (store: IDBDatabase) => void): Promise<void> {
  await new Promise((resolve, reject) => {
    const opening = port.indexedDB.open('lists-under-test', 990);
    opening.onupgradeneeded = () => { make(opening.result); };
    opening.onsuccess = () => { opening.result.close(); resolve(undefined); };
    opening.onerror = () => { reject(new Error('the store of another version could not be made')); };
  });
}

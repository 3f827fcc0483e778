// An older store is carried over: what the journal can give again is emptied, drafts and the language stay.
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { freshLists, freshPort } from './fresh-lists.ts';

it('version 1 with rows, a draft and a language opens as the newest version with the draft and the language, and asks for everything anew', async () => {
  const port = freshPort();
  const old = new Dexie('lists-under-test', { ...port });
  old.version(1).stores({ lines: 'id, caseId', cases: 'caseId, diaryNumber, due, state', marks: 'key', drafts: 'user', settings: 'name' });
  await old.table('cases').put({ caseId: 'a', copies: [] });
  await old.table('lines').put({ id: 'b', caseId: 'a' });
  await old.table('marks').put({ key: 'journal', journalId: 'c', change: 7 });
  await old.table('drafts').put({ user: 'liisa', sealed: 'c2VhbGVk', savedAt: 1 });
  await old.table('settings').put({ name: 'language', value: 'sv' });
  old.close();
  const store = freshLists(port);
  await store.open();
  expect([await store.cases.count(), await store.lines.count(), await store.marks.count()]).toEqual([0, 0, 0]);
  expect([await store.drafts.get('liisa'), await store.settings.get('language')]).toMatchObject([{ sealed: 'c2VhbGVk' }, { value: 'sv' }]);
  expect([await store.cases.where('outCount').above(0).count(), await store.cases.orderBy('inboxKey').count()]).toEqual([0, 0]);
});

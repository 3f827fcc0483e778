// SQLite's cache and log grow for a long pull and come back to their usual size, also when the pull fails.
import { expect, it } from 'vitest';
import { withPageRoom } from '../../../../../electron/host/journal/with-page-room.ts';
import { journalIn, temporaryFolder } from '../journal-fixture.ts';

it('a long pull has room for its pages and gives it back, also when it fails; a short one takes none', async () => {
  const journal = journalIn(temporaryFolder());
  const size = (): unknown => journal.store.read((sql) => ({ ...sql('PRAGMA cache_size').get(), ...sql('PRAGMA wal_autocheckpoint').get() }));
  const usual = size();
  expect(await withPageRoom(journal, 100_000, () => Promise.resolve(size()))).toEqual({ cache_size: -16 * 1024, wal_autocheckpoint: 4000 });
  expect(usual).toMatchObject({ wal_autocheckpoint: 1000 });
  await expect(withPageRoom(journal, 100_000, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  expect(size()).toEqual(usual);
  expect(await withPageRoom(journal, 100, () => Promise.resolve(size()))).toEqual(usual);
});

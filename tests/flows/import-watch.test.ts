// A watched folder into a real store: what is dropped whole is in the people, and what is cut replaces nothing.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { importArrival } from '../../central/sources/watch/import-arrival.ts';
import { watchFolder } from '../../central/sources/watch/watch-folder.ts';
import { readingOf, shippedFile } from '../people/read-export.ts';
import { shippedProfile, shippedSources } from '../people/shipped-profiles.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-watched-'));
const head = 'Asiakasnumero;Kanava;Kielto;Alkaen\n';
let server: PostgresServer;
let store: ImportStore;

beforeAll(async () => {
  server = await importServer();
  store = await importStore(server);
  mkdirSync(join(folder, 'enerity'));
});
afterAll(async () => {
  await store.central.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('brings a dropped export, and leaves all as it was when the next one is cut', async () => {
  const { today } = readingOf('enerity', shippedFile('enerity', 'markkinointikiellot.csv'));
  const watch = await watchFolder({
    folder, stillMilliseconds: 200, retryMilliseconds: 500, isExpected: (_system, file) => file === 'markkinointikiellot.csv', onTrouble: () => undefined, now: () => new Date(),
    deliver: (arrival) => importArrival({
      folder, today, profile: shippedProfile('tampere'), sourceProfiles: shippedSources('tampere'), importedAt: '2026-11-22T08:00:00.000Z', bring: (given) => store.central.admin.importExports(given),
    }, arrival),
  });
  const drop = (content: string): void => writeFileSync(join(folder, 'enerity', 'markkinointikiellot.csv'), content);
  const endsIn = (place: string): Promise<void> => vi.waitFor(() => expect(existsSync(join(folder, place, 'enerity')) ? readdirSync(join(folder, place, 'enerity')) : []).toHaveLength(2), { timeout: 20_000, interval: 100 });
  drop(`${head}20100001;PUH;K;1.1.2020\n20100002;SMS;K;2.1.2020\n`);
  await endsIn('done');
  const before = await store.people();
  expect(before.map(({ customerNumbers }) => customerNumbers).toSorted()).toEqual([['20100001'], ['20100002']]);
  drop(`${head}20100001;PUH;E;1.1.2026\n20100003;SM`);
  await endsIn('failed');
  expect(await store.people()).toEqual(before);
  await watch.close();
});

// Imports into a real PostgreSQL: what is new, changed, gone or came back, one import after another, cut off and tried out.
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ImportRuns } from '../../central/sources/pipeline/import-session.ts';
import type { ImportSource } from '../../central/sources/pipeline/import-source.ts';
import { bringRows, madeRows, madeSources, type MadeRow } from '../people/bring-rows.ts';
import { shippedProfile } from '../people/shipped-profiles.ts';
import { freshStores } from './fresh-stores.ts';
import type { ImportStore } from './import-store.ts';

const days = { first: '2026-11-01T08:00:00.000Z', second: '2026-11-02T08:00:00.000Z', third: '2026-11-03T08:00:00.000Z' } as const;
const row = (customerNumber: string, recordId: string, value = '1'): MadeRow => ({ customerNumber, recordId, fields: [{ key: 'note', value }] });

describe('an import', () => {
  const fresh = freshStores();
  let store: ImportStore;
  beforeEach(() => { ({ store } = fresh()); });

  const items = async (): Promise<readonly string[]> => (await store.people()).flatMap((person) => person.items.map(({ recordId, fields, broughtAt, goneAt }) => `${recordId} ${fields[0]?.value ?? ''} ${broughtAt.slice(8, 10)}${goneAt === undefined ? '' : ` gone ${goneAt.slice(8, 10)}`}`));
  const bring = (rows: readonly MadeRow[], more: Parameters<typeof bringRows>[2] = {}): ReturnType<typeof bringRows> => bringRows(store.central.admin, madeRows(...rows), more);

  it('twice the same changes nothing, and a changed row only itself', async () => {
    await bring([row('C1', 'a'), row('C1', 'b'), row('C2', 'c')], { importedAt: days.first });
    expect(await bring([row('C2', 'c'), row('C1', 'b'), row('C1', 'a')], { importedAt: days.second })).toMatchObject({ changed: 0, files: [{ read: 3, added: 0, changed: 0, gone: 0 }] });
    expect(await bring([row('C1', 'a'), row('C1', 'b', '2'), row('C2', 'c')], { importedAt: days.third })).toMatchObject({ changed: 1, files: [{ added: 0, changed: 1, gone: 0 }] });
    expect((await items()).toSorted()).toEqual(['a 1 01', 'b 2 03', 'c 1 01']);
  });

  it('keeps a vanished record as gone, once, and takes it back when it comes back', async () => {
    await bring([row('C1', 'a'), row('C1', 'b')], { importedAt: days.first });
    expect(await bring([row('C1', 'a')], { importedAt: days.second })).toMatchObject({ changed: 1, files: [{ gone: 1 }] });
    expect(await bring([row('C1', 'a')], { importedAt: days.third })).toMatchObject({ changed: 0, files: [{ gone: 0 }] });
    expect(await items()).toEqual(['a 1 01', 'b 1 01 gone 02']);
    await bring([row('C1', 'a'), row('C1', 'b')], { importedAt: days.third });
    expect(await items()).toEqual(['a 1 01', 'b 1 03']);
  });

  it('by the profile\'s rule a vanished record says nothing, or goes with the person it was all of', async () => {
    await bring([row('C1', 'a'), row('C2', 'b')], { importedAt: days.first });
    await bring([row('C1', 'a')], { importedAt: days.second, whenGone: 'unsaid' });
    expect((await items()).toSorted()).toEqual(['a 1 01', 'b 1 01']);
    const lost = (await store.people()).find(({ customerNumbers }) => customerNumbers.includes('C2'))?.personKey;
    expect(await bring([row('C1', 'a')], { importedAt: days.second, whenGone: 'removed' })).toMatchObject({ gone: 1 });
    expect([await items(), await store.gone()]).toEqual([['a 1 01'], [lost]]);
    await bring([row('C1', 'a'), row('C2', 'b')], { importedAt: days.third });
    expect((await store.people()).find(({ customerNumbers }) => customerNumbers.includes('C2'))?.personKey).toBe(lost);
  });

  const spoilt = (source: ImportSource, whole: boolean): ImportSource => ({ ...source, read: async function* () {
    for await (const batch of source.read()) yield batch.kind === 'end' ? { ...batch, whole } : { ...batch, quarantined: [{ system: source.source.system, file: source.file.name, line: 9, reason: 'column-count' as const }] };
  } });
  const importOf = (sources: readonly ImportSource[], trustAbsence = false): ReturnType<typeof bringRows> => store.central.admin.importExports({ profile: shippedProfile('tampere'), sources, notes: [], importedAt: days.second, trustAbsence });

  it('says of no record that it is gone when a row could not be read, until the administrator says so', async () => {
    await bring([row('C1', 'a'), row('C1', 'b')], { importedAt: days.first });
    const [cut] = madeSources(madeRows(row('C1', 'a')));
    if (cut === undefined) throw new Error('no source');
    expect(await importOf([spoilt(cut, true)])).toMatchObject({ changed: 0, files: [{ quarantined: 1, gone: 0, missing: 1 }] });
    expect(await importOf([spoilt(cut, true)], true)).toMatchObject({ changed: 1, files: [{ gone: 1, missing: 0 }] });
  });

  it('replaces nothing by a source that broke off', async () => {
    await bring([row('C1', 'a'), row('C1', 'b')], { importedAt: days.first });
    const [cut] = madeSources(madeRows(row('C1', 'a', '2')));
    if (cut === undefined) throw new Error('no source');
    expect(await importOf([spoilt(cut, false)])).toMatchObject({ changed: 0, files: [{ state: 'left-out' }] });
    expect(await items()).toEqual(['a 1 01', 'b 1 01']);
  });

  it('does not believe an export that lacks more than half', async () => {
    const many = Array.from({ length: 250 }, (_, place) => row(`C${String(place)}`, `r${String(place)}`));
    await bring(many, { importedAt: days.first });
    expect(await bring(many.slice(0, 100), { importedAt: days.second })).toMatchObject({ files: [{ gone: 0, missing: 150 }] });
    expect(await bring(many.slice(0, 130), { importedAt: days.second })).toMatchObject({ files: [{ gone: 120, missing: 0 }] });
  });

  it('on trial counts as the real one does and leaves everything as it was', async () => {
    await bring([row('C1', 'a')], { importedAt: days.first });
    const rows = [row('C1', 'a', '2'), row('C2', 'b')];
    const before = await store.people();
    const { files, ...tried } = await bring(rows, { importedAt: days.second, trial: true });
    expect(await store.people()).toEqual(before);
    expect(files).toMatchObject([{ added: 1, changed: 1 }]);
    expect(await bring(rows, { importedAt: days.second })).toMatchObject({ changed: tried.changed, gone: tried.gone, files: [{ added: 1, changed: 1 }] });
  });

  it('cut off goes on where it was: what was read whole is not read again, and nothing was seen in between', async () => {
    const reads: string[] = [];
    const watched = (source: ImportSource, breaks: boolean): ImportSource => ({ ...source, fingerprint: source.file.name, read: async function* () {
      reads.push(source.file.name);
      for await (const batch of source.read()) {
        if (breaks) throw new Error('the power went');
        yield batch;
      }
    } });
    const sources = madeSources(madeRows({ ...row('C1', 'a'), file: 'first.csv' }, { ...row('C1', 'b'), file: 'second.csv' }));
    await expect(importOf(sources.map((source) => watched(source, source.file.name === 'second.csv')))).rejects.toThrow('the power went');
    expect(await store.people()).toEqual([]);
    const outcome = await importOf(sources.map((source) => watched(source, false)));
    expect(outcome).toMatchObject({ run: 1, changed: 1 });
    expect(reads).toEqual(['first.csv', 'second.csv', 'second.csv']);
    expect(await items()).toEqual(['a 1 02', 'b 1 02']);
    expect(await store.rows(z.object({ table_name: z.string() }), "select table_name from information_schema.tables where table_schema = 'import_staging'")).toEqual([]);
  });

  it('the first of a store leaves all tables with the indexes they had', async () => {
    const indexes = (): Promise<readonly unknown[]> => store.rows(z.unknown(), "select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname");
    const before = await indexes();
    await bring([row('C1', 'a'), row('C2', 'b')]);
    expect(await indexes()).toEqual(before);
  });

  it('is the only one of its controller', async () => {
    let inner: unknown = null;
    const [source] = madeSources(madeRows(row('C1', 'a')));
    if (source === undefined) throw new Error('no source');
    await importOf([{ ...source, read: async function* () {
      inner = await bring([row('C2', 'b')]).catch((fault: unknown) => fault);
      yield* source.read();
    } }]);
    expect(inner).toBeInstanceOf(ImportRuns);
  });
});

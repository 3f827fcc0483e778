// Metering series through the real import: months packed, corrected, scattered, cut short, moved to another customer; every reading as a row of its own would have been.
import { beforeEach, describe, expect, it } from 'vitest';
import { folderSources } from '../../central/sources/pipeline/folder-sources.ts';
import { parseLocalDate } from '../../shared/formats/local-date.ts';
import { unpackItem } from '../../shared/registers/unpack-item.ts';
import { emptyFolder, fillFolder } from '../people/export-folder.ts';
import { shippedProfile, shippedSources } from '../people/shipped-profiles.ts';
import { freshStores } from './fresh-stores.ts';
import type { ImportStore } from './import-store.ts';

const header = 'Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu;Asiakasnumero';
const point = '643007127000001232';
const days = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z', '2026-11-03T08:00:00.000Z'] as const;

/** `[hour since 1.10.2025 UTC, quantity, customer]` */
type Row = readonly [hour: number, quantity: string, customer?: string];
function lineOf([hour, quantity, customer = '20209001']: Row, resolution = 'PT1H'): string {
  return `${point};8716867000030;${resolution};kWh;BN01;${new Date(Date.UTC(2025, 9, 1) + hour * 3_600_000).toISOString().replace('.000', '')};${quantity};${quantity === '' ? 'PUUTTUU' : 'OK'};${customer}`;
}

describe('a metering series', () => {
  const fresh = freshStores();
  let store: ImportStore;
  beforeEach(() => { ({ store } = fresh()); });

  const bringLines = async (lines: readonly string[], importedAt: string, whenGone: 'kept' | 'removed' | 'unsaid' = 'kept', openReadings?: number): ReturnType<ImportStore['central']['admin']['importExports']> => {
    const { folder, remove } = emptyFolder();
    const today = parseLocalDate('2026-11-22');
    if (!today.ok) throw new Error('no day');
    try {
      fillFolder(folder, { 'generis/mittaussarjat.csv': `${[header, ...lines].join('\n')}\n` });
      const profile = shippedProfile('tampere');
      const sourceProfiles = shippedSources('tampere').filter(({ system }) => system === 'generis').map((source) => ({ ...source, files: source.files.map((file) => ({ ...file, whenGone })) }));
      const { sources } = await folderSources({ profile, sourceProfiles, folder, today: today.value });
      return await store.central.admin.importExports({ profile, sources: sources.map((source) => ({ ...source, ...(openReadings === undefined ? {} : { openReadings }) })), notes: [], importedAt });
    } finally {
      remove();
    }
  };
  const bring = (rows: readonly Row[], importedAt: string, whenGone?: 'kept' | 'removed' | 'unsaid'): ReturnType<typeof bringLines> => bringLines(rows.map((row) => lineOf(row)), importedAt, whenGone);
  /** `customer hour quantity`, with the day on which a reading was gone. */
  const readings = async (): Promise<readonly string[]> => (await store.people()).flatMap((person) => person.items.flatMap(unpackItem).map(({ fields, goneAt }) => {
    const value = new Map(fields.map((one) => [one.key, one.value]));
    const hour = (Date.parse(value.get('start') ?? '') - Date.UTC(2025, 9, 1)) / 3_600_000;
    return `${person.customerNumbers[0]?.slice(-1) ?? ''} ${String(hour)} ${value.get('quantity') ?? '-'}${goneAt === undefined ? '' : ` gone ${goneAt.slice(8, 10)}`}`;
  })).toSorted();
  const items = async (): Promise<number> => (await store.people()).reduce((sum, person) => sum + person.items.length, 0);

  it('is held by local months, counted by rows, and twice the same changes nothing, in any order', async () => {
    const rows: Row[] = [[0, '1,250000'], [1, ''], [2, '0,5'], [4, '-0,750'], [741, '7'], [742, '8'], [745, '9']];
    expect(await bring(rows, days[0])).toMatchObject({ files: [{ read: 7, quarantined: 0, added: 2 }] });
    expect(await items()).toBe(2);
    expect(await readings()).toEqual(['1 0 1.250000', '1 1 -', '1 2 0.5', '1 4 -0.750', '1 741 7', '1 742 8', '1 745 9'].toSorted());
    expect(await bring(rows.toReversed(), days[1])).toMatchObject({ changed: 0, files: [{ read: 7, added: 0, changed: 0, gone: 0 }] });
  });

  it('has a corrected reading, a fresh one, and one marked that the source no longer has', async () => {
    await bring([[0, '1'], [1, '2'], [2, '3']], days[0]);
    expect(await bring([[0, '1'], [1, '2,5'], [3, '4']], days[1])).toMatchObject({ changed: 1, files: [{ added: 0, changed: 1, gone: 0 }] });
    expect(await readings()).toEqual(['1 0 1', '1 1 2.5', '1 2 3 gone 02', '1 3 4']);
    expect(await bring([[0, '1'], [1, '2,5'], [3, '4']], days[2])).toMatchObject({ changed: 0 });
    await bring([[0, '1'], [2, '3'], [3, '4']], days[2]);
    expect(await readings()).toEqual(['1 0 1', '1 1 2.5 gone 03', '1 2 3', '1 3 4']);
  });

  it('by the profile\'s rule lets vanished readings go, or says nothing of them', async () => {
    await bring([[0, '1'], [1, '2']], days[0]);
    await bring([[1, '2']], days[1], 'unsaid');
    expect(await readings()).toEqual(['1 0 1', '1 1 2']);
    await bring([[1, '2']], days[1], 'removed');
    expect(await readings()).toEqual(['1 1 2']);
  });

  it('leaves nothing with a customer from whom the source took it', async () => {
    await bring([[0, '1'], [1, '2'], [2, '3']], days[0]);
    await bring([[0, '1'], [1, '2', '20209002'], [2, '3', '20209002']], days[1]);
    expect(await readings()).toEqual(['1 0 1', '2 1 2', '2 2 3']);
    await bring([[0, '1', '20209002'], [1, '2', '20209002'], [2, '3', '20209002']], days[2]);
    expect(await readings()).toEqual(['2 0 1', '2 1 2', '2 2 3']);
  });

  it('changes to quarter-hours in the middle of a month, and what is no hour stays a record of its own', async () => {
    await bringLines([lineOf([0, '1']), lineOf([1, '0,2'], 'PT15M'), lineOf([1.25, '0,3'], 'PT15M'), lineOf([0, '900'], 'P1M')], days[0]);
    expect(await items()).toBe(3);
    expect(await readings()).toEqual(['1 0 1', '1 0 900', '1 1 0.2', '1 1.25 0.3']);
  });

  it('sets a second reading of one time aside with its line', async () => {
    const twice = [lineOf([0, '1']), lineOf([0, '2'])];
    expect(await bringLines(twice, days[0])).toMatchObject({ files: [{ read: 1, quarantined: 1 }] });
    expect(await readings()).toEqual(['1 0 1']);
  });

  it('scattered over a file, so that memory has to let go of it, becomes one month again', async () => {
    const rows = Array.from({ length: 300 }, (_, hour): Row => [(hour * 7) % 300, String(hour)]);
    expect(await bringLines(rows.map((row) => lineOf(row)), days[0], 'kept', 10)).toMatchObject({ files: [{ read: 300, quarantined: 0, added: 1 }] });
    expect((await store.people()).flatMap((person) => person.items.map(({ series }) => series?.spans))).toEqual([[[0, 300]]]);
    expect(await readings()).toEqual(rows.map(([hour, quantity]) => `1 ${String(hour)} ${quantity}`).toSorted());
  });
});

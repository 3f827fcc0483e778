// The watched folder: a file is read once, when it stands still, and ends in done or failed with its report.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolder, type Arrival, type FolderWatch, type FolderWatching } from '../../../../../central/sources/watch/watch-folder.ts';

let folder = '';
const watches: FolderWatch[] = [];
let arrivals: { readonly file: string; readonly content: string }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-drop-'));
  mkdirSync(join(folder, 'enerity'));
  arrivals = [];
});

afterEach(async () => {
  for (const one of watches.splice(0)) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

async function watched(changes: Partial<FolderWatching> = {}): Promise<FolderWatch> {
  const deliver = async ({ file, path }: Arrival): Promise<{ isWhole: boolean; report: Readonly<Record<string, unknown>> }> => {
    arrivals.push({ file, content: readFileSync(path, 'utf8') });
    return { isWhole: !file.startsWith('broken'), report: { rows: 1 } };
  };
  const one = await watchFolder({ folder, stillMilliseconds: 150, isExpected: (_system, file) => file.endsWith('.csv'), deliver, onTrouble: () => undefined, retryMilliseconds: 300, now: () => new Date(), ...changes });
  watches.push(one);
  return one;
}

const listed = (place: string): readonly string[] => (existsSync(join(folder, place, 'enerity')) ? readdirSync(join(folder, place, 'enerity')).toSorted() : []);
const drop = (name: string, content: string): void => writeFileSync(join(folder, 'enerity', name), content);
const endsIn = (place: string, count: number): Promise<void> => vi.waitFor(() => expect(listed(place)).toHaveLength(count), { timeout: 8000, interval: 50 });

describe('the watched folder', () => {
  it('reads a file that lay there and one that comes, and puts each away with its report', async () => {
    drop('one.csv', 'first');
    await watched();
    await endsIn('done', 2);
    drop('two.csv', 'second');
    await endsIn('done', 4);
    expect(arrivals).toEqual([{ file: 'one.csv', content: 'first' }, { file: 'two.csv', content: 'second' }]);
    expect(readdirSync(join(folder, 'enerity'))).toEqual([]);
    const report = listed('done').find((name) => name.endsWith('one.csv.report.json')) ?? '';
    expect(JSON.parse(readFileSync(join(folder, 'done', 'enerity', report), 'utf8'))).toMatchObject({ rows: 1, outcome: 'read' });
  });

  it('waits for a file that is still growing', async () => {
    await watched();
    drop('slow.csv', '');
    for (let part = 0; part < 12; part += 1) {
      appendFileSync(join(folder, 'enerity', 'slow.csv'), `part ${String(part)};`);
      await pause(40);
    }
    await endsIn('done', 2);
    expect(arrivals.map(({ content }) => content.split(';').length)).toEqual([13]);
  });

  it('never reads the same content twice, under any name and after a new start', async () => {
    const first = await watched();
    drop('one.csv', 'same');
    await endsIn('done', 2);
    await first.close();
    await watched();
    drop('other.csv', 'same');
    await endsIn('done', 4);
    expect(arrivals).toHaveLength(1);
  });

  it('puts what was not whole into failed, and reads it again when it is dropped again', async () => {
    await watched();
    drop('broken.csv', 'half');
    await endsIn('failed', 2);
    drop('broken.csv', 'half');
    await endsIn('failed', 4);
    expect(arrivals).toHaveLength(2);
    expect(listed('done')).toEqual([]);
  });

  it('leaves a file in the drop when reading it fails, tells of it by code, and tries it again after a while', async () => {
    const troubles: unknown[] = [];
    let tries = 0;
    await watched({
      deliver: () => ((tries += 1) < 3 ? Promise.reject(new Error('Testinen 010594Y9032')) : Promise.resolve({ isWhole: true, report: {} })),
      onTrouble: (trouble) => { troubles.push(trouble); },
    });
    drop('one.csv', 'content');
    await endsIn('done', 2);
    expect([tries, troubles]).toEqual([3, Array.from({ length: 2 }, () => ({ system: 'enerity', file: 'one.csv', code: 'internal-fault' }))]);
  });

  it('does not touch a file that no profile expects', async () => {
    await watched();
    drop('note.txt', 'x');
    drop('one.csv', 'y');
    await endsIn('done', 2);
    expect(readdirSync(join(folder, 'enerity'))).toEqual(['note.txt']);
  });
});

// The proofs can fail: each judgement goes red when what it guards is taken away.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { breaches, type Told } from '../faults/crash/told-as-saved.ts';
import { confirmedLines, countMissing, writerHello, type CutCount } from '../faults/power/count-missing.ts';
import { listsFolder, spoilLists, spoilings } from '../faults/rebuild/spoil-lists.ts';
import { needCutTools } from '../faults/rig/cut-tools.ts';
import { nodeProgram, startOwn } from '../faults/rig/own-process.ts';

const folders: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twin-'));
  folders.push(folder);
  return folder;
}

/** A real process that writes to a journal and is killed with kill -9 while it writes; `spoil` runs before the count. */
async function killedWriter(spoil: (folder: string) => void): Promise<CutCount> {
  const folder = join(temporary(), 'desk');
  const writer = startOwn(nodeProgram('the journal writer', join(import.meta.dirname, '..', 'faults', 'power', 'journal-writer.ts'), [folder]));
  const hello = writerHello.parse(JSON.parse(await writer.waitFor((line) => line.startsWith('{'), 60_000)));
  await writer.waitFor((line) => !line.startsWith('{'), 60_000);
  await writer.kill();
  spoil(folder);
  return countMissing(folder, confirmedLines(writer.said), hello);
}

describe('what a desk called saved, after its process was killed', () => {
  it('is all in the journal', async () => {
    const { confirmed, missing, fault } = await killedWriter(() => undefined);
    expect(confirmed).toBeGreaterThan(0);
    expect({ missing, fault }).toEqual({ missing: 0, fault: null });
  });

  it('counts as missing when the journal has lost its newest pages', async () => {
    const { confirmed, missing } = await killedWriter((folder) => rmSync(join(folder, 'journal.db-wal')));
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThanOrEqual(confirmed);
  });
});

describe('the judgement of the crash proof', () => {
  const told: readonly Told[] = [
    { caseId: 'a', diaryNumber: 'RAT-01/2026/000001', lines: ['line-a'] },
    { caseId: 'b', diaryNumber: 'RAT-01/2026/000002', lines: ['line-b'] },
  ];
  const diaryNumbers = new Map(told.map(({ caseId, diaryNumber }) => [caseId, diaryNumber]));
  const inCentral = new Map([['line-a', 1], ['line-b', 1]]);

  it('finds nothing when every number told stands in the journal and once in central', () => {
    expect(breaches(told, { diaryNumbers, inCentral })).toEqual([]);
  });

  it('finds a number that the journal does not have', () => {
    expect(breaches(told, { diaryNumbers: new Map([['a', 'RAT-01/2026/000001'], ['b', null]]), inCentral })).toEqual([{ caseId: 'b', words: 'RAT-01/2026/000002 is not in the journal' }]);
  });

  it('finds a line that central does not have, or has twice', () => {
    const found = breaches(told, { diaryNumbers, inCentral: new Map([['line-b', 2]]) });
    expect(found).toEqual([
      { caseId: 'a', words: 'RAT-01/2026/000001 is not in central exactly once' },
      { caseId: 'b', words: 'RAT-01/2026/000002 is not in central exactly once' },
    ]);
  });

  it('finds a diary number that two cases were told', () => {
    const twice = told.map((one) => ({ ...one, diaryNumber: 'RAT-01/2026/000001' }));
    expect(breaches(twice, { diaryNumbers, inCentral })).toHaveLength(2);
  });
});

describe('the rigs', () => {
  it('cut no power where they may not mount, and say so', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(() => { needCutTools(); }).toThrow(/only root may do|needs Linux/);
  });

  it.each(spoilings)('take lists away only where there are some: %s', (spoiling) => {
    const folder = listsFolder(temporary(), 17_401);
    expect(() => { spoilLists(folder, spoiling, seededRandom(1)); }).toThrow('no lists to spoil');
    mkdirSync(folder, { recursive: true });
    for (const name of ['CURRENT', 'MANIFEST-000001', '000003.log']) writeFileSync(join(folder, name), name);
    expect(() => { spoilLists(folder, spoiling, seededRandom(1)); }).not.toThrow();
  });
});

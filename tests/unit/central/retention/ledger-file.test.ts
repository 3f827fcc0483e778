// The ledger's file: what was added is read again, a torn end is left out, any other change is named.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerAct, type LedgerEntry } from '../../../../central/retention/ledger-entry.ts';
import { appendEntry, emptyMark, makeLedger, readLedger } from '../../../../central/retention/ledger-file.ts';

const suspend = ledgerAct.parse({ kind: 'suspend', controller: 'tampere', device: '11111111-1111-4111-8111-111111111111' });
const erase = ledgerAct.parse({ kind: 'erase', controller: 'tampere', lines: ['22222222-2222-4222-8222-222222222222'], reason: 'retention-ended' });
const now = new Date('2026-11-22T08:00:00.000Z');

async function all(file: string): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of readLedger(file)) entries.push(entry);
  return entries;
}

describe('the ledger of erasures', () => {
  let folder = '';
  let file = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    file = join(folder, 'erasures.jsonl');
    makeLedger(file);
    let end = emptyMark;
    for (const act of [suspend, erase, suspend]) end = await appendEntry(file, act, { end, now });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was added, in order, and only its owner reads it', async () => {
    expect((await all(file)).map(({ n, act }) => [n, act])).toEqual([[1, suspend], [2, erase], [3, suspend]]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('an entry cut while it was written is left out, and the next one takes its place', async () => {
    appendFileSync(file, '{"n":4,"at":"2026-11');
    const entries = await all(file);
    expect(entries).toHaveLength(3);
    const last = entries.at(-1);
    await appendEntry(file, erase, { end: { count: 3, hash: last?.hash ?? '' }, now });
    expect((await all(file)).map(({ act }) => act.kind)).toEqual(['suspend', 'erase', 'suspend', 'erase']);
  });

  it.each([
    ['a changed letter', (text: string) => text.replace('retention-ended', 'retention-ender')],
    ['an entry taken out', (text: string) => text.split('\n').filter((_, place) => place !== 1).join('\n')],
    ['an entry given twice', (text: string) => text + (text.split('\n')[2] ?? '') + '\n'],
    ['a field more', (text: string) => text.replace('"n":2,', '"n":2,"by":"x",')],
    ['what is no entry', (text: string) => `${text}erased\n`],
  ])('%s is told with the number of the entry', async (_what, change) => {
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    await expect(all(file)).rejects.toThrow(/damaged: entry [234]/);
  });

  it('a reason in words, which could name a person, is no entry', () => {
    expect(ledgerAct.safeParse({ ...erase, reason: 'Kaarina asked' }).success).toBe(false);
  });
});

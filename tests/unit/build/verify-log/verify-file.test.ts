// The verifier on logs made by the written format alone: what holds, what does not, and which entry it names.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continuesExport, continuesHead, readHead } from '../../../../build/verify-log/continues.ts';
import { verifyFile } from '../../../../build/verify-log/verify-file.ts';
import { madeRecords } from '../../../faults/witness/made-log.ts';

let folder = '';
let records: readonly string[] = [];
const devices = 3;
const lines = 120;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-log-'));
  records = [...madeRecords({ seed: 7, lines, devices, sealedBytes: 40, receipts: true, eventful: true })];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, given: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, given.map((record) => `${record}\n`).join(''));
  return file;
}

/** The records with one line changed as text. */
function withLine(position: number, change: (record: string) => string): readonly string[] {
  return records.map((record, place) => place === devices + position ? change(record) : record);
}

describe('a log that nobody touched', () => {
  it.each([0, 2])('holds, with %i worker threads', async (workers) => {
    const { bad, counts } = await verifyFile({ file: put('good.log', records), workers });
    expect(bad).toBeNull();
    expect(counts).toMatchObject({ lines, devices, receipts: lines, branches: 1 });
  });

  it('holds when each line was receipted under the newest epoch, as central answers a line it held before', async () => {
    const newest = [...madeRecords({ seed: 7, lines, devices, sealedBytes: 40, receipts: true, receiptsOf: 2, eventful: true })];
    expect(await verifyFile({ file: put('newest.log', newest), workers: 0 })).toMatchObject({ bad: null, counts: { receipts: lines } });
  });

  it('goes on from its own head and from an export of the same', async () => {
    const file = put('good.log', records);
    const head = await readHead(file);
    expect(head).not.toBeNull();
    if (head !== null) expect(await continuesHead(file, head)).toBeNull();
    expect(await continuesExport(file, file)).toBeNull();
  });
});

describe('a head alone', () => {
  it('as a desk remembers it is taken, also of an earlier place', async () => {
    const file = put('good.log', records);
    const head = await readHead(file);
    if (head === null) throw new Error('the made log has a head');
    const { epoch, ordinal, position, logHash, signature } = head;
    expect(await readHead(put('head.json', [JSON.stringify({ epoch, ordinal, position, logHash, signature })]))).toMatchObject({ epoch, ordinal, position, logHash, signature });
    expect(await continuesHead(file, { ...head, logHash: 'e'.repeat(64) })).toMatchObject({ what: "the remembered head is not signed by this log's central key" });
  });
});

describe('a log that was touched', () => {
  const swap = (record: string, key: string): string => record.replace(new RegExp(`("${key}":"..)(.)`), (_all, before: string, one: string) => `${before}${one === 'b' ? 'c' : 'b'}`);

  it.each(['signature', 'lineHash', 'logHash'])('names the line whose %s differs', async (key) => {
    const { bad } = await verifyFile({ file: put('bad.log', withLine(60, (record) => swap(record, key))), workers: 0 });
    expect(bad).toMatchObject({ position: 60, record: 1 + devices + 60 });
  });

  it('names the place of a line that is gone', async () => {
    const { bad } = await verifyFile({ file: put('gap.log', records.filter((_record, place) => place !== devices + 31)), workers: 2 });
    expect(bad).toMatchObject({ position: 31 });
  });

  it('says that a file without its head was cut', async () => {
    const { bad } = await verifyFile({ file: put('cut.log', records.slice(0, -1)), workers: 0 });
    expect(bad).toMatchObject({ position: lines + 1, what: 'the file ends without its head' });
  });

  it('takes nothing after the head', async () => {
    const { bad } = await verifyFile({ file: put('more.log', [...records, records.at(-1) ?? '']), workers: 0 });
    expect(bad?.what).toBe('something follows the head');
  });

  it('is not a log when a key is there that the format does not know', async () => {
    const { bad } = await verifyFile({ file: put('key.log', withLine(5, (record) => record.replace('{"record":"line"', '{"record":"line","note":1'))), workers: 0 });
    expect(bad).toMatchObject({ position: 5, what: 'the record does not fit: a key that the format does not know' });
  });

  it('takes no receipt of an epoch that had ended before its line', async () => {
    const early = [...madeRecords({ seed: 7, lines, devices, sealedBytes: 40, receipts: true, receiptsOf: 1, eventful: true })];
    expect((await verifyFile({ file: put('early.log', early), workers: 0 })).bad).toMatchObject({ position: lines / 2 + 1, what: 'the receipt names an epoch that ended before the line' });
  });

  it('passes where the check that would see it is off, so each check is worth having', async () => {
    const file = put('off.log', withLine(60, (record) => swap(record, 'signature')));
    expect((await verifyFile({ file, workers: 0, off: ['signature'] })).bad).toBeNull();
  });
});

describe('a log that another was seen before', () => {
  it('does not go on from a head of another log', async () => {
    const other = put('other.log', [...madeRecords({ seed: 8, lines: 20, devices, sealedBytes: 40, receipts: false, eventful: false })]);
    const head = await readHead(other);
    expect(head).not.toBeNull();
    if (head !== null) expect(await continuesHead(put('good.log', records), head)).toMatchObject({ what: "the remembered head is not signed by this log's central key" });
  });

  it('names the place where a shorter one ends', async () => {
    const short = put('short.log', [...records.slice(0, devices + 50), records.at(-1) ?? '']);
    expect(await continuesExport(short, put('good.log', records))).toMatchObject({ position: 50 });
  });
});

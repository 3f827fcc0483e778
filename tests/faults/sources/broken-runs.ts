// Sources that break off or are not what they should be: each must say so, and none of its rows may replace anything.
import { gzipSync } from 'node:zlib';
import { readSourceFile, type FileReading } from '../../../central/sources/read-source-file.ts';
import type { FileFault } from '../../../central/sources/import-result.ts';
import { readExport, readingOf } from '../../people/read-export.ts';
import { openCutProxy, type Mishap } from './cut-proxy.ts';
import { readerAddress } from './counterparts/database.ts';
import { delimited } from './counterparts/delimited.ts';
import { spreadsheet, zipped } from './counterparts/spreadsheet.ts';
import { json, jsonLines, xml } from './counterparts/structured.ts';
import { accountOf, readStreamed } from './judge-reading.ts';
import { contractFile, type MadeContract } from './made-contracts.ts';
import { blobFile, databaseFile, tableFile, type World } from './whole-runs.ts';

/** Null when it went as it must, else in words. */
export type BrokenRun = readonly [name: string, run: (contracts: readonly MadeContract[], world: World) => Promise<string | null>];

const text = { separator: ';', newline: '\n', encode: (given: string): Buffer => Buffer.from(given) } as const;
const cutLast = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length * 0.7));
const xlsx = { name: 'sopimukset.xlsx', shape: { kind: 'xlsx', sheet: 'Sopimukset' } };
const asXml = { name: 'sopimukset.xml', shape: { kind: 'xml', record: 'Sopimus' } };

function breaks(expected: FileFault | readonly FileFault[], given: { readonly rows: readonly unknown[]; readonly notes: readonly { readonly fault: FileFault }[]; readonly whole: boolean }): string | null {
  if (given.whole) return 'was taken for whole';
  if (given.rows.length > 0) return `${String(given.rows.length)} rows of a broken source would replace good ones`;
  const faults = given.notes.map(({ fault }) => fault);
  return faults.some((fault) => [expected].flat().includes(fault)) ? null : `to be ${[expected].flat().join(' or ')}, was ${faults.join(' ')}`;
}

const file = (expected: FileFault | readonly FileFault[], changes: Readonly<Record<string, unknown>>, write: (contracts: readonly MadeContract[]) => Buffer | Promise<Buffer>): BrokenRun[1] => (
  async (contracts) => breaks(expected, await readExport('enerity', contractFile(changes), await write(contracts))));

async function throughProxy(port: number, mishap: Mishap, reading: (port: number) => FileReading): Promise<Awaited<ReturnType<typeof readSourceFile>>> {
  const proxy = await openCutProxy(port);
  proxy.set(mishap);
  try {
    return await readSourceFile({ ...reading(proxy.port), patience: 2500 });
  } finally {
    await proxy.close();
  }
}

const fromDatabase = (expected: FileFault, mishap: Mishap): BrokenRun[1] => async (contracts, { database }) => {
  await database.fill(contracts);
  return breaks(expected, await throughProxy(database.port, mishap, (port) => ({ ...readingOf('enerity', databaseFile()), connections: new Map([['lahde', readerAddress(port)]]) })));
};

const fromBlob = (expected: FileFault, mishap: Mishap): BrokenRun[1] => async (contracts, { azure }) => {
  const made = blobFile({});
  await azure.putBlob(`2026/${made.name}`, delimited(contracts, text).bytes);
  return breaks(expected, await throughProxy(azure.blobPort, mishap, (port) => ({ ...readingOf('enerity', made), connections: new Map([['pilvi', azure.connection({ blob: port, table: azure.tablePort })]]) })));
};

const fromTable = (expected: FileFault, mishap: Mishap): BrokenRun[1] => async (_contracts, { azure }) => (
  breaks(expected, await throughProxy(azure.tablePort, mishap, (port) => ({ ...readingOf('enerity', tableFile()), connections: new Map([['pilvi', azure.connection({ blob: azure.blobPort, table: port })]]) }))));

const endless = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Vienti><Sopimus><Tuote>&b;</Tuote></Sopimus></Vienti>';

/** The table was filled by the whole runs, which come first. */
export const brokenRuns: readonly BrokenRun[] = [
  ['CSV cut within a row', file('incomplete', {}, (contracts) => cutWithinRow(delimited(contracts, text).bytes))],
  ['CSV whose system ends its last line, cut within a value', file('incomplete', { dialect: { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',', lastLineEnds: true } }, (contracts) => delimited(contracts, text).bytes.subarray(0, -2))],
  ['CSV without a column', file('missing-column', {}, (contracts) => Buffer.from(delimited(contracts, text).bytes.toString().replace('Hinta', 'Hintaa')))],
  ['CSV with a column twice', file('doubled-column', {}, (contracts) => Buffer.from(delimited(contracts, text).bytes.toString().replace('Päättyy', 'Alkaa')))],
  ['CSV in another encoding, with its mark', file('wrong-encoding', {}, (contracts) => Buffer.from(`\uFEFF${delimited(contracts, text).bytes.toString()}`, 'utf16le'))],
  ['CSV in another encoding, without a mark', file('missing-column', {}, (contracts) => Buffer.from(delimited(contracts, text).bytes.toString(), 'latin1'))],
  ['empty CSV', file('empty-file', {}, () => Buffer.alloc(0))],
  ['compressed CSV, cut', file('incomplete', { name: 'sopimukset.csv.gz' }, (contracts) => cutLast(gzipSync(delimited(contracts, text).bytes)))],
  ['compressed CSV, a bomb', file('too-big', { name: 'sopimukset.csv.gz' }, () => gzipSync(Buffer.alloc(60_000_000, 0x78)))],
  ['XLSX, cut', file('incomplete', xlsx, async (contracts) => cutLast((await spreadsheet(contracts)).bytes))],
  // Whether the zip or the XML in it is seen to be broken first is chance.
  ['XLSX, one byte of a sheet turned', file(['incomplete', 'wrong-form'], xlsx, async (contracts) => turned((await spreadsheet(contracts)).bytes))],
  ['XLSX, a bomb', file('too-big', xlsx, () => zipped(new Map([['xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000, 0x20)]])))],
  ['XLSX that is an older spreadsheet', file('wrong-form', xlsx, () => Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
  ['XLSX without the sheet', file('wrong-form', { ...xlsx, shape: { kind: 'xlsx', sheet: 'Laskut' } }, async (contracts) => (await spreadsheet(contracts)).bytes)],
  ['JSON, cut', file('incomplete', { name: 'sopimukset.json', shape: { kind: 'json', path: ['vienti', 'rivit'] } }, (contracts) => cutLast(json(contracts).bytes))],
  ['JSON without the list', file('wrong-form', { name: 'sopimukset.json', shape: { kind: 'json', path: ['laskut'] } }, (contracts) => json(contracts).bytes)],
  ['JSON of brackets only', file('wrong-form', { name: 'sopimukset.json', shape: { kind: 'json', path: [] } }, () => Buffer.alloc(5_000_000, '['))],
  ['JSON Lines, cut', file('incomplete', { name: 'sopimukset.jsonl', shape: { kind: 'json-lines' } }, (contracts) => jsonLines(contracts.slice(0, 15)).bytes.subarray(0, -20))],
  ['XML, cut', file('incomplete', asXml, (contracts) => cutLast(xml(contracts).bytes))],
  ['XML with a document type and entities', file('wrong-form', asXml, () => Buffer.from(endless))],
  ['XML that says another encoding', file('wrong-encoding', asXml, (contracts) => Buffer.from(xml(contracts).bytes.toString().replace('UTF-8', 'ISO-8859-1'), 'latin1'))],
  ['PostgreSQL, cut in the middle', fromDatabase('incomplete', { kind: 'cut', bytes: 60_000 })],
  ['PostgreSQL, cut at the log-in', fromDatabase('unreachable', { kind: 'cut', bytes: 10 })],
  ['PostgreSQL, silent in the middle', fromDatabase('stalled', { kind: 'freeze', bytes: 60_000 })],
  ['PostgreSQL, a view that is not there', async (_contracts, { database }) => breaks('file-missing', await readSourceFile({ ...readingOf('enerity', contractFile({ name: 'vienti.laskut', from: { kind: 'postgresql', connection: 'lahde', schema: 'vienti', view: 'laskut' } })), connections: new Map([['lahde', readerAddress(database.port)]]) }))],
  ['PostgreSQL without a setting for its connection', async () => breaks('no-connection', await readSourceFile(readingOf('enerity', databaseFile())))],
  ['PostgreSQL, slow', async (contracts, { database }) => {
    const few = contracts.slice(0, 400);
    const placed = await database.fill(few);
    const proxy = await openCutProxy(database.port);
    proxy.set({ kind: 'slow', milliseconds: 40 });
    const { unaccounted } = accountOf(placed, await readStreamed({ ...readingOf('enerity', databaseFile()), connections: new Map([['lahde', readerAddress(proxy.port)]]), patience: 2500 }));
    await proxy.close();
    return unaccounted[0] ?? null;
  }],
  ['Azure Blob, cut in the middle of every answer', fromBlob('incomplete', { kind: 'cut', bytes: 50_000 })],
  ['Azure Blob, silent in the middle', fromBlob('stalled', { kind: 'freeze', bytes: 50_000 })],
  ['Azure Blob, a file that is not there', async (_contracts, { azure }) => breaks('file-missing', await readSourceFile({ ...readingOf('enerity', blobFile({ name: 'puuttuu.csv' })), connections: new Map([['pilvi', azure.connection({ blob: azure.blobPort, table: azure.tablePort })]]) }))],
  ['Azure Table, cut in the middle of every answer', fromTable('unreachable', { kind: 'cut', bytes: 5_000 })],
  ['Azure Table, silent', fromTable('stalled', { kind: 'freeze', bytes: 5_000 })],
];

function cutWithinRow(bytes: Buffer): Buffer {
  const whole = bytes.toString();
  return Buffer.from(whole.slice(0, whole.lastIndexOf(';VOIM') - 8));
}

function turned(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  // The last sheet is the largest part and lies at the end, before the archive's directory.
  const at = Math.floor(bytes.length * 0.8);
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}

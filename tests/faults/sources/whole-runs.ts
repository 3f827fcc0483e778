// Every connector against its real counterpart: what was written there and what came.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';
import { readingOf } from '../../people/read-export.ts';
import { container, table, type AzureStorage } from './counterparts/azure-storage.ts';
import { readerAddress, type SourceDatabase } from './counterparts/database.ts';
import { delimited, type TextForm, type Written } from './counterparts/delimited.ts';
import { spreadsheet } from './counterparts/spreadsheet.ts';
import { json, jsonLines, xml } from './counterparts/structured.ts';
import { accountOf, readStreamed, type Account } from './judge-reading.ts';
import { contractFile, type MadeContract } from './made-contracts.ts';
import { readWatched } from './watched-run.ts';

export interface World { readonly folder: string; readonly database: SourceDatabase; readonly azure: AzureStorage }

export type WholeRun = readonly [name: string, run: (contracts: readonly MadeContract[], world: World) => Promise<Account>];

const utf8 = (text: string): Buffer => Buffer.from(text);
const finnish: TextForm = { separator: ';', newline: '\r\n', encode: (text) => Buffer.from(`\uFEFF${text}`) };
const dialect = { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',' };
const jsonShape = { name: 'sopimukset.json', shape: { kind: 'json', path: ['vienti', 'rivit'] } };

/** Reads bytes as a file of its own in the system's folder. */
export async function readFile(folder: string, file: SourceFile, bytes: Buffer): ReturnType<typeof readStreamed> {
  const place = join(folder, randomUUID());
  mkdirSync(join(place, 'enerity'), { recursive: true });
  writeFileSync(join(place, 'enerity', file.name), bytes);
  return readStreamed(readingOf('enerity', file, place));
}

const fromFile = (changes: Readonly<Record<string, unknown>>, write: (contracts: readonly MadeContract[]) => Written | Promise<Written>): WholeRun[1] => async (contracts, { folder }) => {
  const { bytes, placed } = await write(contracts);
  return accountOf(placed, await readFile(folder, contractFile(changes), bytes));
};

/** Letters that the code page lacks are not written into it. */
const of1252 = (contracts: readonly MadeContract[]): readonly MadeContract[] => contracts.filter(({ cells }) => Array.from(cells['Tuote']).every((letter) => letter <= '\u00FF'));

export const wholeRuns: readonly WholeRun[] = [
  ['CSV, UTF-8 with its mark', fromFile({}, (contracts) => delimited(contracts, finnish))],
  ['TSV, UTF-16', fromFile({ name: 'sopimukset.tsv', dialect: { ...dialect, separator: '\t', encoding: 'utf-16le' } }, (contracts) => delimited(contracts, { separator: '\t', newline: '\n', encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') }))],
  ['CSV, code page 1252', fromFile({ dialect: { ...dialect, separator: ',', encoding: 'windows-1252' } }, (contracts) => delimited(of1252(contracts), { separator: ',', newline: '\r\n', encode: (text) => Buffer.from(text, 'latin1') }))],
  ['CSV, columns in another order', fromFile({ columns: [...contractFile({}).columns].reverse() }, (contracts) => {
    const { bytes, placed } = delimited(contracts, finnish);
    return { bytes, placed: placed.map((one) => ({ ...one, fields: [...one.fields].reverse() })) };
  })],
  ['CSV, compressed', fromFile({ name: 'sopimukset.csv.gz' }, (contracts) => {
    const { bytes, placed } = delimited(contracts, finnish);
    return { bytes: gzipSync(bytes), placed };
  })],
  ['XLSX', fromFile({ name: 'sopimukset.xlsx', shape: { kind: 'xlsx', sheet: 'Sopimukset' } }, spreadsheet)],
  ['JSON', fromFile(jsonShape, json)],
  ['JSON Lines', fromFile({ name: 'sopimukset.jsonl', shape: { kind: 'json-lines' } }, jsonLines)],
  ['XML', fromFile({ name: 'sopimukset.xml', shape: { kind: 'xml', record: 'Sopimus' } }, xml)],
  ['PostgreSQL', async (contracts, { database }) => {
    const placed = await database.fill(contracts);
    return accountOf(placed, await readStreamed({ ...readingOf('enerity', databaseFile()), connections: new Map([['lahde', readerAddress(database.port)]]) }));
  }],
  ['Azure Blob, JSON in a container', (contracts, world) => fromBlob(world, jsonShape, json(contracts))],
  ['Azure Blob, XLSX in a container', async (contracts, world) => fromBlob(world, { name: 'sopimukset.xlsx', shape: { kind: 'xlsx', sheet: 'Sopimukset' } }, await spreadsheet(contracts))],
  ['Azure Table', async (contracts, { azure }) => {
    const placed = await azure.fillTable(contracts);
    return accountOf(placed, await readStreamed({ ...readingOf('enerity', tableFile()), connections: new Map([['pilvi', azure.connection({ blob: azure.blobPort, table: azure.tablePort })]]) }));
  }],
  ['watched folder, a file that grows while it is watched', async (contracts, { folder }) => {
    const { bytes, placed } = delimited(contracts, { separator: ';', newline: '\n', encode: utf8 });
    return accountOf(placed, await readWatched(join(folder, 'drop'), contractFile({}), bytes));
  }],
];

export function databaseFile(): SourceFile {
  return contractFile({ name: 'vienti.sopimukset', from: { kind: 'postgresql', connection: 'lahde', schema: 'vienti', view: 'sopimukset' } });
}

export function tableFile(): SourceFile {
  return contractFile({ name: 'sopimukset', from: { kind: 'azure-table', connection: 'pilvi', table } });
}

export function blobFile(changes: Readonly<Record<string, unknown>>): SourceFile {
  return contractFile({ ...changes, from: { kind: 'azure-blob', connection: 'pilvi', container, prefix: '2026/' } });
}

async function fromBlob({ azure }: World, changes: Readonly<Record<string, unknown>>, { bytes, placed }: Written): Promise<Account> {
  const file = blobFile(changes);
  await azure.putBlob(`2026/${file.name}`, bytes);
  return accountOf(placed, await readStreamed({ ...readingOf('enerity', file), connections: new Map([['pilvi', azure.connection({ blob: azure.blobPort, table: azure.tablePort })]]) }));
}

// An export in many blobs read as one, and what is told when a part is missing, of another set or replaced while it is read.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileReading } from '../../../central/sources/read-source-file.ts';
import { readSourceFile } from '../../../central/sources/read-source-file.ts';
import { readingOf } from '../../people/read-export.ts';
import type { BrokenRun } from './broken-runs.ts';
import { container, type AzureStorage } from './counterparts/azure-storage.ts';
import { delimited, type TextForm } from './counterparts/delimited.ts';
import { accountOf, readStreamed } from './judge-reading.ts';
import { contractFile, type MadeContract } from './made-contracts.ts';
import type { WholeRun } from './whole-runs.ts';

const text: TextForm = { separator: ';', newline: '\n', encode: (given) => Buffer.from(given) };
const partSize = 200;

interface Laid { readonly azure: AzureStorage; readonly prefix: string; readonly set?: string; readonly leaveOut?: number; readonly mark?: boolean }

/** Parts numbered from 1. Records that only the whole can tell as doubles stay within a part. */
async function lay(contracts: readonly MadeContract[], { azure, prefix, set = '', leaveOut, mark = true }: Laid): Promise<void> {
  for (let at = 0; at * partSize < contracts.length; at += 1) {
    if (at + 1 === leaveOut) continue;
    await azure.putBlob(`${prefix}${set}sopimukset-${String(at + 1).padStart(3, '0')}.csv`, delimited(contracts.slice(at * partSize, (at + 1) * partSize), text).bytes);
  }
  if (mark) await azure.putBlob(`${prefix}${set}_SUCCESS`, Buffer.alloc(1));
}

function reading({ azure }: Pick<Laid, 'azure'>, prefix: string, parts: Readonly<Record<string, unknown>>): FileReading {
  const file = contractFile({ from: { kind: 'azure-blob', connection: 'pilvi', container, prefix, parts } });
  return { ...readingOf('enerity', file), connections: new Map([['pilvi', azure.connection({ blob: azure.blobPort, table: azure.tablePort })]]) };
}

/** Where each record lies when the lines of the parts are counted on. */
function placedIn(contracts: readonly MadeContract[]): Parameters<typeof accountOf>[0] {
  let before = 0;
  return Array.from({ length: Math.ceil(contracts.length / partSize) }, (_, at) => {
    const { placed } = delimited(contracts.slice(at * partSize, (at + 1) * partSize), text);
    const own = placed.map((one) => ({ ...one, line: one.line + before }));
    before = own.at(-1)?.line ?? before;
    return own;
  }).flat();
}

/** A double is told by the record before it, which must not be in another part's numbering here. */
const few = (contracts: readonly MadeContract[]): readonly MadeContract[] => contracts.filter(({ fate }) => fate !== 'too-long');

export const partRuns: readonly WholeRun[] = [
  ['Azure Blob, CSV in three parts', async (contracts, { azure }) => {
    const prefix = `${randomUUID()}/`;
    await lay(few(contracts), { azure, prefix });
    return accountOf(placedIn(few(contracts)), await readStreamed(reading({ azure }, prefix, { set: 'all', mark: '_SUCCESS' })));
  }],
  ['Azure Blob, the newest complete set, a newer one half', async (contracts, { azure }) => {
    const prefix = `${randomUUID()}/`;
    await lay(few(contracts).toReversed(), { azure, prefix, set: '2026-11-20/' });
    await lay(few(contracts), { azure, prefix, set: '2026-11-21/' });
    await lay(few(contracts), { azure, prefix, set: '2026-11-22/', mark: false });
    return accountOf(placedIn(few(contracts)), await readStreamed(reading({ azure }, prefix, { set: 'newest', mark: '_SUCCESS' })));
  }],
];

function halfSet(expected: string, laid: Omit<Laid, 'azure' | 'prefix'>, parts: Readonly<Record<string, unknown>>): BrokenRun[1] {
  return async (contracts, { azure }) => {
    const prefix = `${randomUUID()}/`;
    await lay(few(contracts), { azure, prefix, ...laid });
    const { rows, notes, whole } = await readSourceFile(reading({ azure }, prefix, parts));
    if (whole || rows.length > 0) return 'was taken for whole';
    return notes.some(({ fault }) => fault === expected) ? null : `to be ${expected}, was ${notes.map(({ fault }) => fault).join(' ')}`;
  };
}

/** A new export that is shorter, over an older one that is left: its times are told in whole seconds, so the second must be over. */
const overOlder: BrokenRun[1] = async (contracts, { azure }) => {
  const prefix = `${randomUUID()}/`;
  await lay(few(contracts), { azure, prefix, mark: false });
  const laid = Math.floor(Date.now() / 1000);
  while (Math.floor(Date.now() / 1000) === laid) await pause(50);
  await lay(few(contracts).slice(0, partSize), { azure, prefix, mark: false });
  const { rows, notes, whole } = await readSourceFile(reading({ azure }, prefix, { set: 'all', mark: null }));
  if (whole || rows.length > 0) return 'was taken for whole';
  return notes.some(({ fault }) => fault === 'parts-mixed') ? null : `to be parts-mixed, was ${notes.map(({ fault }) => fault).join(' ')}`;
};

export const brokenPartRuns: readonly BrokenRun[] = [
  ['Azure Blob, a shorter export over an older longer one, without a mark', overOlder],
  ['Azure Blob, a part in the middle missing', halfSet('incomplete', { leaveOut: 2 }, { set: 'all', mark: '_SUCCESS' })],
  ['Azure Blob, the first part missing', halfSet('incomplete', { leaveOut: 1 }, { set: 'all', mark: null })],
  ['Azure Blob, parts without their last mark', halfSet('incomplete', { mark: false }, { set: 'all', mark: '_SUCCESS' })],
  ['Azure Blob, no complete set', halfSet('incomplete', { set: '2026-11-22/', leaveOut: 2 }, { set: 'newest', mark: '_SUCCESS' })],
  ['Azure Blob, parts that are elsewhere', halfSet('file-missing', { set: 'muualla/' }, { set: 'all', mark: null })],
];

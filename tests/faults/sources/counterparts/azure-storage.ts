// Contracts in Azure storage as its maker's own emulator keeps it, installed for this proof alone and reached on loopback.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { CannotTryHere } from '../../rig/cannot-try-here.ts';
import { freePort } from '../../rig/free-port.ts';
import { nodeProgram, startOwn } from '../../rig/own-process.ts';
import type { Placed } from '../judge-reading.ts';
import type { MadeContract } from '../made-contracts.ts';

export interface AzureStorage {
  readonly blobPort: number;
  readonly tablePort: number;
  /** Of the account with other ports, which may be a proxy's. */
  readonly connection: (ports: { readonly blob: number; readonly table: number }) => string;
  readonly putBlob: (name: string, bytes: Buffer) => Promise<void>;
  readonly fillTable: (contracts: readonly MadeContract[]) => Promise<readonly Placed[]>;
  readonly stop: () => Promise<void>;
}

export const container = 'vienti';
export const table = 'sopimukset';
const account = 'keksitty';
const home = join(import.meta.dirname, '..', 'azurite');
const program = join(home, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js');

/** Throws `CannotTryHere` where it cannot be installed. */
export async function openAzureStorage(folder: string): Promise<AzureStorage> {
  install();
  const [blobPort, tablePort, queuePort] = [await freePort(), await freePort(), await freePort()];
  const key = randomBytes(64).toString('base64');
  const location = join(folder, 'azurite');
  mkdirSync(location);
  const azurite = startOwn(nodeProgram('azurite', program, [
    '--location', location, '--blobPort', String(blobPort), '--tablePort', String(tablePort), '--queuePort', String(queuePort), '--skipApiVersionCheck', '--disableTelemetry',
  ], { AZURITE_ACCOUNTS: `${account}:${key}` }));
  await azurite.waitFor((line) => line.includes('Table service is successfully listening'), 60_000);
  const connection = ({ blob, table: tables }: { readonly blob: number; readonly table: number }): string => (
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=http://127.0.0.1:${String(blob)}/${account};TableEndpoint=http://127.0.0.1:${String(tables)}/${account};`);
  const own = connection({ blob: blobPort, table: tablePort });
  const blobs = BlobServiceClient.fromConnectionString(own).getContainerClient(container);
  await blobs.create();
  return {
    blobPort, tablePort, connection,
    putBlob: async (name, bytes) => { await blobs.getBlockBlobClient(name).uploadData(bytes); },
    fillTable: (contracts) => fillTable(own, contracts),
    stop: () => azurite.end(),
  };
}

async function fillTable(connection: string, contracts: readonly MadeContract[]): Promise<readonly Placed[]> {
  const client = TableClient.fromConnectionString(connection, table, { allowInsecureConnection: true });
  await client.createTable();
  for (let at = 0; at < contracts.length; at += 80) {
    await client.submitTransaction(contracts.slice(at, at + 80).map(({ cells }, place) => ['create', {
      partitionKey: 'vienti', rowKey: String(at + place).padStart(8, '0'),
      // A table has no empty values: a property is there or not. Numbers keep their kind.
      ...Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')), 'Asiakasnumero': { type: 'Int64', value: cells['Asiakasnumero'] },
    }]));
  }
  return contracts.map(({ fate, fields }, place) => ({ line: place + 1, fate, fields }));
}

function install(): void {
  if (existsSync(program)) return;
  const npm = join(dirname(process.execPath), 'npm');
  try {
    execFileSync(existsSync(npm) ? npm : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, stdio: 'ignore', timeout: 300_000 });
  } catch {
    throw new CannotTryHere('Azurite could not be installed: npm ci in tests/faults/sources/azurite failed. Run it there with the network on.');
  }
}

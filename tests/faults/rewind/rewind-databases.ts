// The PostgreSQL of the rewind proof: each run has a database of its own, and an old state of it is a copy made by PostgreSQL as a template.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { startCentral } from '../../../central/start-central.ts';
import { clerk, controller } from '../rig/made-desk.ts';

export interface RewindDatabases {
  /** One for the server, since its roles are shared by its databases. */
  readonly secret: string;
  readonly urlOf: (name: string) => string;
  /** With tables, the controller and its clerk. */
  readonly make: (name: string) => Promise<void>;
  /** The database's state as it is now; sessions of it end and come back by themselves. */
  readonly save: (name: string) => Promise<void>;
  /** Sets the database back to the saved state, under a central that may be running. */
  readonly setBack: (name: string) => Promise<void>;
  readonly rows: <T extends pg.QueryResultRow>(name: string, text: string) => Promise<readonly T[]>;
  readonly stop: () => Promise<void>;
}

const first = 'rewind_first';
const saved = (name: string): string => `${name}_saved`;

async function asked<T extends pg.QueryResultRow>(url: string, ...texts: readonly string[]): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly T[] = [];
    for (const text of texts) rows = (await client.query<T>(text)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Names are the proof's own, so they are put into statements as they are. Nothing is dropped before the end: each drop would be a checkpoint. */
export async function rewindDatabases(folder: string): Promise<RewindDatabases> {
  const place = join(folder, 'database');
  mkdirSync(place, { mode: 0o711 });
  const secret = randomBytes(32).toString('base64');
  const server = await startEmbedded(place, randomBytes(16).toString('hex'));
  const urlOf = (name: string): string => Object.assign(new URL(server.ownerUrl), { pathname: `/${name}` }).href;
  const say = async (...texts: readonly string[]): Promise<void> => {
    await asked(server.ownerUrl, ...texts);
  };
  await say(`create database ${first}`);
  const central = await startCentral({ folder: join(folder, 'first'), port: 0, databaseUrl: urlOf(first), secret, logLevel: 'silent' });
  await central.admin.createController({ controller });
  await central.admin.putAccounts({ controller, accounts: [{ user: clerk.user, roles: ['clerk'] }] });
  await central.close();
  // Nobody may come in between: a template has no other session.
  const alone = (name: string): readonly string[] => [`alter database ${name} allow_connections false`, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`];
  return {
    secret, urlOf, stop: server.stop,
    make: (name) => say(`create database ${name} template ${first}`),
    save: (name) => say(...alone(name), `create database ${saved(name)} template ${name}`, `alter database ${name} allow_connections true`),
    setBack: (name) => say(...alone(name), `alter database ${name} rename to ${name}_lost`, `alter database ${saved(name)} rename to ${name}`),
    rows: (name, text) => asked(urlOf(name), text),
  };
}

// The central store of the retention proof: one PostgreSQL, its database and copies of it, a ledger file outside, a central to start.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { exportLog } from '../../../central/admin/export-log.ts';
import { connect } from '../../../central/database/connect.ts';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { startCentral, type RunningCentral } from '../../../central/start-central.ts';
import { readSecret } from '../../../central/secrets/central-secret.ts';
import { receiptSigner } from '../../../central/secrets/receipt-signer.ts';
import { root } from '../../../build/root.ts';
import { controller } from '../rig/made-desk.ts';
import { nodeProgram, startOwn } from '../rig/own-process.ts';

export interface RetentionStore {
  /** `ledger` is the proof's own unless another is given. */
  readonly start: (name: string, ledger?: string) => Promise<RunningCentral>;
  readonly ledger: string;
  /** A copy of the live database as it is now, as a backup would be. */
  readonly copy: (name: string) => Promise<void>;
  readonly rows: (name: string, text: string, values?: readonly unknown[]) => Promise<readonly unknown[]>;
  /** The retention role's run in a process that is killed before step `killAt`; what it said, null when killed. */
  readonly runKilled: (killAt: number) => Promise<string | null>;
  /** Tables written anew and everything on the disk; answers the folder of the data files. */
  readonly compact: (names: readonly string[]) => Promise<string>;
  /** The whole log of the live database, as the auditor gets it. */
  readonly exportLog: (file: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const live = 'retention_live';
const patience = 60_000;

async function asked(url: string, text: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

export async function retentionStore(folder: string): Promise<RetentionStore> {
  const place = join(folder, 'database');
  mkdirSync(place, { mode: 0o711 });
  const secret = randomBytes(32).toString('base64');
  const server = await startEmbedded(place, randomBytes(16).toString('hex'));
  const urlOf = (name: string): string => Object.assign(new URL(server.ownerUrl), { pathname: `/${name}` }).href;
  const ledger = join(folder, 'erasures.jsonl');
  await asked(server.ownerUrl, `create database ${live}`);
  return {
    ledger,
    start: (name, other = ledger) => startCentral({ folder: join(folder, `central-${name}`), port: 0, databaseUrl: urlOf(name), secret, ledger: other, logLevel: 'silent', callsPerMinute: 1_000_000 }),
    copy: async (name) => { await asked(server.ownerUrl, `create database ${name} template ${live}`); },
    rows: (name, text, values) => asked(urlOf(name), text, values),
    runKilled: async (killAt) => {
      const env = { DATABASE_URL: urlOf(live), CENTRAL_SECRET: secret, CENTRAL_LEDGER: ledger, CENTRAL_FOLDER: join(folder, 'none') };
      const child = startOwn(nodeProgram('the retention run', join(root, 'tests', 'faults', 'retention', 'killed-retention.ts'), [String(killAt)], env));
      const said = await child.waitFor((line) => line.startsWith('steps'), patience).catch(() => null);
      await child.kill();
      return said;
    },
    compact: async (names) => {
      for (const name of names) for (const table of ['journal_line', 'fork_line', 'paper_chunk']) await asked(urlOf(name), `vacuum full ${table}`);
      await asked(server.ownerUrl, 'checkpoint');
      return join(place, 'postgres', 'base');
    },
    exportLog: async (file) => {
      const owner = connect(urlOf(live), 2);
      await exportLog({ owner, signer: receiptSigner(readSecret(secret)), now: new Date() }, { controller, file, receipts: true });
      await owner.destroy();
    },
    stop: () => server.stop(),
  };
}

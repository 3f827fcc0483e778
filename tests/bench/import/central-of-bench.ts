// Central stores of the import bench, each on a new database of one embedded PostgreSQL.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { startCentral, type RunningCentral } from '../../../central/start-central.ts';

export interface BenchCentral { readonly central: RunningCentral; readonly databaseUrl: string; readonly folder: string }
export interface BenchServer {
  readonly secret: string;
  /** Runs the work on a store nothing was brought to yet; its database goes away after it. */
  readonly withFresh: <T>(work: (fresh: BenchCentral) => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

export async function benchServer(folder: string): Promise<BenchServer> {
  const place = join(folder, 'postgres-of-bench');
  mkdirSync(place, { mode: 0o711 });
  const server = await startEmbedded(place, randomBytes(16).toString('hex'));
  const secret = randomBytes(32).toString('base64');
  const asOwner = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  return {
    secret, stop: server.stop,
    withFresh: async (work) => {
      const name = `bench_${randomUUID().replaceAll('-', '')}`;
      await asOwner(`create database ${name} template template0 encoding 'UTF8'`);
      const databaseUrl = Object.assign(new URL(server.ownerUrl), { pathname: `/${name}` }).href;
      const own = join(folder, name);
      const central = await startCentral({ folder: own, port: 0, databaseUrl, secret, logLevel: 'silent' });
      try {
        await central.admin.createController({ controller: 'tampere' });
        return await work({ central, databaseUrl, folder: own });
      } finally {
        await central.close();
        await asOwner(`drop database ${name} with (force)`);
      }
    },
  };
}

// Takes away the rows that an import which did not end left in staging: they are people's data as the sources wrote it, and no record of anybody.
import pg from 'pg';
import { z } from 'zod';
import { endSessions } from './end-sessions.ts';
import { forgetTrials } from './import-run.ts';
import { importLock } from './import-session.ts';
import { controllersWithStaging, dropStaging } from './staging-tables.ts';

/** What nobody saw end may be gone on with for so long; after it the sources are read anew. */
const keptFor = '1 day';

const limits = "set lock_timeout = '5s'; set statement_timeout = '60s'";

/**
 * After an import that failed, was cancelled or whose process went away; its connections are ended by their name. Not
 * where the database went away or another import goes on with the rows: then the service's round comes after
 * (`clearForgotten`).
 */
export async function clearStaging(ownerUrl: string, { controller, sessionName }: { readonly controller: string; readonly sessionName: string }): Promise<void> {
  try {
    await withClient(ownerUrl, async (client) => {
      await endSessions(client, sessionName);
      await client.query(importLock.wait, [controller]);
      await clear(client, controller);
    });
  } catch {
    // Whoever began the import hears what the import itself died of.
  }
}

const isYoung = z.object({ young: z.boolean() });

/** At the service's start and every hour (hourly-rounds.ts). Leaves alone what an import holds now, and what it may go on with. */
export async function clearForgotten(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const controller of await controllersWithStaging(client)) {
      const { rows } = await client.query<{ free: boolean }>(importLock.take, [controller]);
      if (rows[0]?.free !== true) continue;
      if (!(await mayGoOn(client, controller))) await clear(client, controller);
      await client.query(importLock.leave, [controller]);
    }
  });
}

async function mayGoOn(client: pg.Client, controller: string): Promise<boolean> {
  await client.query("select set_config('app.controller', $1, false)", [controller]);
  const { rows } = await client.query(`select exists (select 1 from import_run where controller = $1 and state = 'reading' and not trial and begun_at > clock_timestamp() - interval '${keptFor}') young`, [controller]);
  return isYoung.parse(rows[0]).young;
}

async function clear(client: pg.Client, controller: string): Promise<void> {
  await client.query("select set_config('app.controller', $1, false)", [controller]);
  const session = { controller, run: async (text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rowCount ?? 0 };
  await dropStaging(session);
  await forgetTrials(session);
}

async function withClient(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000, application_name: 'import-clearing' });
  // A server that goes away is heard by the next question; unheard it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(limits);
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// The demonstration's central store: joins the one that runs, else starts it in this process and seeds it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startCentral } from '../../central/start-central.ts';
import { seedDemo } from './seed-demo.ts';

export interface DemoCentral { readonly url: string; readonly owned: boolean; readonly close: () => Promise<void> }

/** The port is part of the desks' bundles, so it is fixed. */
export const demoCentralPort = 17_499;
const demoPersons = 2_100;
const running = z.strictObject({ url: z.url(), pid: z.int() });

/** `folder` is the demonstration's; the file central.json tells a second start where the first one's central is. */
export async function demoCentral(folder: string, say: (text: string) => void): Promise<DemoCentral> {
  const joined = await runningCentral(folder);
  if (joined !== null) return { url: joined, owned: false, close: () => Promise.resolve() };
  say('starting the central store (PostgreSQL shipped in npm packages) …');
  const databaseUrl = process.env['DATABASE_URL'];
  const central = await startCentral({ folder: join(folder, 'central'), port: demoCentralPort, imports: join(folder, 'exports'), ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    await seedDemo({ folder, admin: central.admin, centralUrl: central.url, persons: demoPersons, say });
  } catch (error) {
    await central.close();
    throw error;
  }
  const file = join(folder, 'central.json');
  writeFileSync(file, JSON.stringify({ url: central.url, pid: process.pid }));
  return {
    url: central.url, owned: true,
    close: async () => {
      rmSync(file, { force: true });
      await central.close();
    },
  };
}

/** The address of a central store of this folder that answers its health check; null when none does. */
export async function runningCentral(folder: string): Promise<string | null> {
  const file = join(folder, 'central.json');
  if (!existsSync(file)) return null;
  try {
    const { url } = running.parse(JSON.parse(readFileSync(file, 'utf8')));
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok ? url : null;
  } catch {
    return null;
  }
}

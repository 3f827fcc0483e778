// One case through its whole life under a kill: written, backed up, said to have expired, ended by a killed run and the next, heard, restored.
import { copyFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { retentionToday } from './retention-day.ts';
import type { MadeCase, RetentionDesk } from './retention-desk.ts';
import { databaseFaults, deskFaults, type Faults } from './retention-judge.ts';
import { live, type RetentionStore } from './retention-store.ts';

export interface RetentionWorld {
  readonly folder: string;
  readonly store: RetentionStore;
  readonly writer: RetentionDesk;
  readonly reader: RetentionDesk;
  /** The twin: desks do not hear, and a restored store gets the ledger of its backup's day. */
  readonly twin: boolean;
}

export interface Ended { readonly made: MadeCase; readonly faults: Faults; readonly killed: boolean; /** The reader was away and holds the content. */ readonly away: boolean }

async function withCentral<T>(store: RetentionStore, work: (central: Awaited<ReturnType<RetentionStore['start']>>) => Promise<T>, place: { readonly name: string; readonly ledger?: string } = { name: live }): Promise<T> {
  const central = await store.start(place.name, place.ledger);
  try {
    return await work(central);
  } finally {
    await central.close();
  }
}

/** A case that both desks and central hold and that is said to have expired. */
export async function preparedCase({ store, writer, reader }: RetentionWorld): Promise<MadeCase> {
  return withCentral(store, async ({ url }) => {
    const made = writer.writeCase();
    await writer.round(url);
    await reader.round(url);
    writer.sayExpired(made);
    await writer.round(url);
    return made;
  });
}

/** What the desk that is away holds now, to be put back one day. */
export function imageOf({ folder, reader }: RetentionWorld): string {
  const image = join(folder, 'image');
  rmSync(image, { recursive: true, force: true });
  cpSync(reader.folder, image, { recursive: true });
  return image;
}

/** `killAt`: the step of the retention run before which its process dies. */
export async function retentionOnce(world: RetentionWorld, { run, killAt }: { readonly run: number; readonly killAt: number }): Promise<Ended> {
  const { folder, store, writer, reader, twin } = world;
  const away = run % 2 === 0;
  const made = await preparedCase(world);
  if (away) imageOf(world);
  const saved = `saved_${String(run)}`;
  await store.copy(saved);
  const oldLedger = join(folder, `${saved}.jsonl`);
  if (existsSync(store.ledger)) copyFileSync(store.ledger, oldLedger);
  else writeFileSync(oldLedger, '');
  const killed = await store.runKilled(killAt) === null;
  const faults: string[] = [];
  await withCentral(store, async ({ url, admin }) => {
    await admin.runRetention(retentionToday);
    faults.push(...await databaseFaults(store, live, made));
    await writer.round(url, twin);
    if (!away) await reader.round(url, twin);
  });
  faults.push(...deskFaults('the desk that wrote', writer, [made]), ...(away ? [] : deskFaults('the other desk', reader, [made])));
  // A restored backup: nobody is served before the ledger has been followed.
  await withCentral(store, async () => Promise.resolve(), { name: saved, ledger: twin ? oldLedger : store.ledger });
  faults.push(...await databaseFaults(store, saved, made));
  return { made, faults, killed, away };
}

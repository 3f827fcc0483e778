// One whole visit on two desks and a real central store, counted in its database: lines, what they hold, how many pushes brought them, and what its papers take.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { kaarina } from '../../../build/demo/known-people.ts';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { grant, handOverCopy, receive, waitUntilSent } from '../../flows/visit.ts';
import { openCast, openWorld } from '../../flows/world.ts';
import { waitUntil } from '../../flows/wait-until.ts';
import { openScratch } from './table-sizes.ts';

/** `sealed`: bytes of a line's content on average. `pushes`: transactions in which its lines came. */
export interface CountedVisit { readonly lines: number; readonly pushes: number; readonly header: number; readonly sealed: number; readonly papers: number; readonly paperBytes: number }

const birthDate = '1994-05-01';

export async function measureVisit(folder: string): Promise<CountedVisit> {
  const place = join(folder, 'postgres-of-visit');
  mkdirSync(place, { mode: 0o711 });
  const server = await startEmbedded(place, randomBytes(16).toString('hex'));
  try {
    const world = await openWorld({ persons: 40, databaseUrl: server.ownerUrl });
    try {
      const { liisa, yrjo } = await openCast(world);
      const received = await receive(liisa, { query: kaarina.identityCode, birthDate });
      await grant(yrjo, received.caseId);
      await handOverCopy(liisa, { ...received, birthDate });
      await Promise.all([waitUntilSent(liisa), waitUntilSent(yrjo)]);
      const papersLeft = async (): Promise<number> => (await liisa.must('sync-lamp', {})).papersWaiting;
      await waitUntil('the papers in the central store', async () => await papersLeft() === 0, 30);
      return await counted(server.ownerUrl);
    } finally {
      await world.close();
    }
  } finally {
    await server.stop();
  }
}

async function counted(databaseUrl: string): Promise<CountedVisit> {
  const store = await openScratch(databaseUrl);
  const { rows } = await store.query<Record<keyof CountedVisit, string>>(`select lines.*, chunks.* from
    (select count(*) lines, count(distinct received_at) pushes, avg(octet_length(header)) header, avg(octet_length(sealed)) sealed from journal_line) lines,
    (select count(*) papers, coalesce(sum(octet_length(bytes)), 0) "paperBytes" from paper_chunk) chunks`);
  await store.close();
  const of = (key: keyof CountedVisit): number => Number(rows[0]?.[key] ?? 0);
  return { lines: of('lines'), pushes: of('pushes'), header: of('header'), sealed: of('sealed'), papers: of('papers'), paperBytes: of('paperBytes') };
}

// The whole host's process with everybody indexed: its memory as the system counts it, asked over its real socket.
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { clerk } from '../../faults/rig/made-desk.ts';
import { startFilledDesk } from '../../faults/rig/people-desk.ts';
import { proofFolder } from '../../faults/rig/proof-folder.ts';
import { median } from '../append/figures.ts';
import type { FindQuery } from './find-queries.ts';
import { rootOf } from './own-search.ts';

/** MiB of the process as /proc tells them: now, and at most since it began. Milliseconds: logged in to unlocked, and one search over the socket with its read line. */
export interface WholeHost { readonly resident: number; readonly peak: number; readonly logIn: number; readonly find: number }

function mebibytes(status: string, field: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (found === undefined) throw new Error(`the system tells no ${field}`);
  return Number(found) / 1024;
}

/** Takes the store out of the folder where it was filled. Linux only. */
export async function wholeHost(filled: string, seed: number, queries: readonly FindQuery[]): Promise<WholeHost> {
  const folder = proofFolder('bench-find-host');
  const { desk, pid } = await startFilledDesk(folder.path, rootOf(seed), (place) => {
    mkdirSync(place.folder, { recursive: true });
    renameSync(join(filled, 'people.db'), join(place.folder, 'people.db'));
  });
  try {
    const began = performance.now();
    answerOf(await desk.call('log-in', { ...clerk }));
    const logIn = performance.now() - began;
    const times: number[] = [];
    for (const { text } of queries) {
      const start = performance.now();
      answerOf(await desk.call('find-people', { query: text, caseId: randomUUID(), scanned: false }));
      times.push(performance.now() - start);
    }
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return { resident: mebibytes(status, 'VmRSS'), peak: mebibytes(status, 'VmHWM'), logIn, find: median(times) };
  } finally {
    await desk.close();
    folder.remove();
  }
}

// A desk whose journal has grown: some requests of its own far back, then very many lines of others on top.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf, clerk, clerkAccount, madeVisit } from '../../faults/rig/made-desk.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { makePlace, startHost, type DeskPlace } from '../../faults/rig/own-desk.ts';
import { callerOf, hostOverSocket } from '../append/host-over-socket.ts';
import { fillJournal } from '../append/fill-journal.ts';
import type { DeskCaller } from '../append/desk-caller.ts';

export interface GrownDesk {
  readonly desk: DeskCaller;
  readonly pid: number;
  /** Cases logged before the journal grew. */
  readonly cases: readonly string[];
  readonly close: () => Promise<void>;
}

async function oldCases(place: DeskPlace, count: number): Promise<readonly string[]> {
  const desk = await hostOverSocket(place);
  try {
    answerOf(await desk.call('log-in', { ...clerk }));
    const { today } = answerOf(await desk.call('desk-info', {}));
    const visits = Array.from({ length: count }, () => madeVisit(today));
    for (const { identity, request } of visits) {
      answerOf(await desk.call('run-command', { command: identity }));
      answerOf(await desk.call('run-command', { command: request }));
    }
    return visits.map(({ caseId }) => caseId);
  } finally {
    await desk.close();
  }
}

/** The host in a process of its own behind its real socket, without a central store and without a window. */
export async function grownDesk(folder: string, lines: number, cases: number): Promise<GrownDesk> {
  mkdirSync(folder);
  const bundle = bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' });
  const place = await makePlace(folder, bundle, join(folder, 'no-page'));
  mkdirSync(place.renderer);
  const old = await oldCases(place, cases);
  fillJournal(place.folder, lines);
  const started = await startHost(place);
  const desk = await callerOf(started);
  answerOf(await desk.call('log-in', { ...clerk }));
  return { desk, pid: started.host.pid, cases: old, close: desk.close };
}

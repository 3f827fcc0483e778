// One desk of the no-stall proof: a real host in a process of its own, its fault proxy before both central instances.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { caseId } from '../../../shared/formats/ids.ts';
import type { Lamp } from '../../../shared/bridge.ts';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import type { DeskCaller } from '../../bench/append/desk-caller.ts';
import { hostOverSocket } from '../../bench/append/host-over-socket.ts';
import { answerOf } from '../rig/answer-of.ts';
import { openFaultProxy, type FaultProxy } from '../rig/fault-proxy.ts';
import { bundleOf, clerk, madeVisit } from '../rig/made-desk.ts';
import { makePlace } from '../rig/own-desk.ts';

export interface StallDesk {
  readonly proxy: FaultProxy;
  readonly logIn: () => Promise<void>;
  readonly lamp: () => Promise<Lamp>;
  /** Requests are logged and their papers made, as a clerk does who does not look at the lamp. */
  readonly work: (requests: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DeskWish { readonly folder: string; readonly desk: string; readonly account: Account; readonly code: string; readonly centrals: readonly string[] }

async function oneRequest(caller: DeskCaller): Promise<void> {
  const { today } = answerOf(await caller.call('desk-info', {}));
  const visit = madeVisit(today);
  answerOf(await caller.call('run-command', { command: visit.identity }));
  answerOf(await caller.call('run-command', { command: visit.request }));
  answerOf(await caller.call('make-paper', { caseId: caseId.parse(visit.caseId), kind: 'request', language: null }));
}

/** Nobody is logged in yet, so the desk has not enrolled. */
export async function openStallDesk({ folder, desk, account, code, centrals }: DeskWish): Promise<StallDesk> {
  mkdirSync(folder);
  const proxy = await openFaultProxy(centrals);
  const place = await makePlace(folder, bundleOf({ desk, account, centralUrl: proxy.url, enrolmentCode: code }), join(folder, 'no-page'));
  mkdirSync(place.renderer);
  const caller = await hostOverSocket(place);
  const logIn = async (): Promise<void> => { answerOf(await caller.call('log-in', { ...clerk })); };
  return {
    proxy, logIn,
    lamp: async () => answerOf(await caller.call('sync-lamp', {})),
    work: async (requests) => {
      // A desk that nobody touched for five minutes has locked itself.
      if (answerOf(await caller.call('desk-info', {})).session === null) await logIn();
      for (let number = 0; number < requests; number += 1) await oneRequest(caller);
    },
    close: async () => {
      await caller.close();
      await proxy.close();
    },
  };
}

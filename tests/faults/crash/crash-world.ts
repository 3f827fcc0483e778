// The processes of the crash proof: central with its PostgreSQL, a host, a browser; each can be killed and started again.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { answerOf } from '../rig/answer-of.ts';
import { enrolReader, type CentralReader } from '../rig/central-reader.ts';
import { makeCentral, startCentralProcess, type MadeCentral } from '../rig/made-central.ts';
import { bundleOf, clerkAccount } from '../rig/made-desk.ts';
import { makePlace, startDesk, type DeskPlace, type DeskStart, type OwnDesk } from '../rig/own-desk.ts';
import type { OwnProcess } from '../rig/own-process.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import type { Standing, Told } from './told-as-saved.ts';

export const victims = ['host', 'browser', 'central', 'central and its PostgreSQL'] as const;
export type Victim = (typeof victims)[number];

export interface CrashWorld {
  readonly desk: () => OwnDesk;
  readonly kill: (victim: Victim) => Promise<void>;
  /** Starts again what was killed, and the clerk logs in where nobody is. */
  readonly mend: (victim: Victim) => Promise<void>;
  /** Waits until the desk has nothing unsent, then reads the journal's and central's word about what was told. */
  readonly standing: (told: readonly Told[]) => Promise<Standing>;
  readonly close: () => Promise<void>;
}

const syncMilliseconds = 60_000;

async function synced(desk: OwnDesk): Promise<void> {
  for (const until = Date.now() + syncMilliseconds; ;) {
    const lamp = answerOf(await desk.call('sync-now', {}));
    if (lamp.waiting === 0 && lamp.reach === 'ok') return;
    if (Date.now() > until) throw new Error(`the desk still has ${lamp.waiting} unsent lines (${lamp.parked} parked, central: ${lamp.reach})`);
    await pause(100);
  }
}

interface Parts { readonly place: DeskPlace; readonly made: MadeCentral; readonly reader: CentralReader; central: OwnProcess; desk: OwnDesk }

async function loggedIn(place: DeskPlace, start: DeskStart): Promise<OwnDesk> {
  const desk = await startDesk(place, start);
  await desk.logIn();
  return desk;
}

async function killIn(parts: Parts, victim: Victim): Promise<void> {
  switch (victim) {
    case 'host': return parts.desk.host.kill();
    case 'browser': return parts.desk.browser.kill();
    case 'central': return parts.central.kill();
    case 'central and its PostgreSQL': return parts.central.killTree();
  }
}

/** `between` lets a red twin stand between page and host. */
export async function openCrashWorld(between?: (page: Page) => Promise<void>): Promise<CrashWorld> {
  const folder = proofFolder('crash');
  const account = await clerkAccount();
  const made = await makeCentral(join(folder.path, 'central'), account);
  const central = await startCentralProcess(made);
  const reader = await enrolReader(made);
  const place = await makePlace(folder.path, bundleOf({ desk: 'RAT-01', account, centralUrl: made.url, enrolmentCode: made.codes.desk }));
  const parts: Parts = { place, made, reader, central, desk: await loggedIn(place, { between }) };
  return {
    desk: () => parts.desk,
    kill: (victim) => killIn(parts, victim),
    mend: async (victim) => {
      if (victim === 'central' || victim === 'central and its PostgreSQL') {
        parts.central = await startCentralProcess(made);
        return;
      }
      if (victim === 'host') {
        parts.desk = await loggedIn(place, { running: parts.desk.browser });
        return;
      }
      // A closed window ends the desk, so both go together as in the product.
      await parts.desk.host.end();
      parts.desk = await loggedIn(place, { between });
    },
    standing: async (told) => {
      const diaryNumbers = new Map<string, string | null>();
      for (const { caseId } of told) {
        const opened = await parts.desk.call('open-case', { caseId });
        diaryNumbers.set(caseId, opened.ok ? opened.value.diaryNumber : null);
      }
      await synced(parts.desk);
      return { diaryNumbers, inCentral: await parts.reader.counts() };
    },
    close: async () => {
      await parts.desk.close();
      await parts.central.end();
      folder.remove();
    },
  };
}

// A desk of the retention proof: the product's own journal, papers, exchange and hearing of erasures; its cases are made up.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendLines } from '../../../electron/host/journal/append-lines.ts';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { readCaseLines } from '../../../electron/host/journal/read-case-lines.ts';
import { chainCheck } from '../../../electron/host/journal/verify-chain.ts';
import { openPaperStore } from '../../../electron/host/papers/paper-store.ts';
import { openPeople } from '../../../electron/host/people/people.ts';
import { deviceKeyRing } from '../../../electron/host/sync/device-key-ring.ts';
import { enrol } from '../../../electron/host/sync/enrol.ts';
import { exchangeLines } from '../../../electron/host/sync/exchange-lines.ts';
import { hearErasures } from '../../../electron/host/sync/hear-erasures.ts';
import { sendPapers } from '../../../electron/host/sync/send-papers.ts';
import { openDevice } from '../../../electron/host/vault/device-keys.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { answerOf } from '../rig/answer-of.ts';
import { clerk, controller } from '../rig/made-desk.ts';
import { canaryOf } from './find-bytes.ts';
import { caseFileRule } from './retention-day.ts';

export interface MadeCase { readonly caseId: string; readonly canaries: readonly Buffer[]; readonly chunks: readonly string[]; readonly papers: readonly string[] }

export interface RetentionDesk {
  readonly folder: string;
  /** Some lines of which one is long, and a paper of two chunks. */
  readonly writeCase: () => MadeCase;
  readonly sayExpired: (made: MadeCase) => void;
  /** Lines, then erasures unless it is deaf, then papers. */
  readonly round: (centralUrl: string, deaf?: boolean) => Promise<void>;
  readonly chainHolds: () => boolean;
  readonly close: () => void;
}

const wallTime = '2026-11-22T08:00:00.000Z';
const paperBytes = 300 * 1024;

export function retentionDesk(folder: string, bundle: DeskBundle): RetentionDesk {
  mkdirSync(folder, { recursive: true });
  const journal = answerOf(openJournal(folder));
  const [papers, people] = [openPaperStore(folder), openPeople(folder)];
  const identity = openDevice(folder, Buffer.alloc(32, 7));
  if (identity === null) throw new Error('the device does not open');
  const writer = { controller, device: identity.card.device, privateKey: identity.privateKey, contentKey: randomBytes(32), actor: clerk.user, lease: 'proof', wallTime };
  const ring = deviceKeyRing();
  return {
    folder,
    writeCase: () => {
      const caseId = randomUUID();
      const lines = [200, 6000, 900, 200].map((size) => ({ type: 'case-taken', content: { words: randomBytes(size).toString('hex') }, caseId, basedOn: [] }));
      answerOf(appendLines(journal, lines, writer));
      const paperId = randomUUID();
      const chunks = papers.keep(randomBytes(32), paperId, randomBytes(paperBytes));
      const sealed = readFileSync(join(folder, 'papers', `${paperId}.sealed`));
      // One of each chunk: 256 KiB and the rest.
      const ofPaper = [sealed.subarray(1000), sealed.subarray(262_144 + 1000)].map(canaryOf);
      return { caseId, papers: [paperId], chunks, canaries: [...readCaseLines(journal, caseId).map((row) => canaryOf(row.sealed)), ...ofPaper] };
    },
    sayExpired: ({ caseId, papers: ids, chunks }) => {
      const content = { closed: '2026-11-22', keepUntil: '2029-11-22', then: caseFileRule.then, diaryNumber: 'RAT-01/2026/000001', diaryHash: null, papers: ids, chunks };
      answerOf(appendLines(journal, [{ type: 'case-file-expired', content, caseId, basedOn: [] }], writer));
    },
    round: async (centralUrl, deaf = false) => {
      const link = answerOf(await enrol({ folder, bundle: { ...bundle, centralUrl }, fetch, heard: () => undefined }));
      if (link === null) throw new Error('the desk has no device');
      answerOf(await exchangeLines(link, { journal, ring, now: () => new Date(), logSeen: () => undefined }));
      if (!deaf) answerOf(await hearErasures({ folder, journal, papers, people }, link));
      answerOf(await sendPapers(papers, link));
    },
    chainHolds: () => chainCheck(journal, new Map()).next(1_000_000).damage === null,
    close: () => {
      journal.close();
      people.close();
    },
  };
}

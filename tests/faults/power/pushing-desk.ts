// A desk's side of the central power cut: lines of a real journal, pushed one small batch after another, receipts believed only when they verify.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { appendLines } from '../../../electron/host/journal/append-lines.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { lineColumns, readRow, wireLineOf } from '../../../electron/host/journal/line-row.ts';
import type { Receipt } from '../../../shared/protocol/central.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { answerOf } from '../rig/answer-of.ts';
import { enrolDevice, type EnrolledDevice } from '../rig/enrolled-device.ts';
import type { MadeCentral } from '../rig/made-central.ts';
import { clerk, controller } from '../rig/made-desk.ts';

export interface PushingDesk {
  /** Pushes until central fails; answers the receipts that verified, in order. */
  readonly pushUntilCut: (received: (count: number) => void) => Promise<readonly Receipt[]>;
  /** Every line central holds, as its id and log hash by position, read from the first. */
  readonly held: () => Promise<ReadonlyMap<number, { readonly id: string; readonly logHash: string }>>;
  readonly close: () => void;
}

const linesPerPush = 3;

function linesFrom(journal: Journal, deviceSeq: number): readonly { readonly id: string; readonly hash: string; readonly wire: ReturnType<typeof wireLineOf> }[] {
  const rows = journal.store.read((sql) => sql(`SELECT ${lineColumns} FROM line WHERE device_seq > ? ORDER BY device_seq LIMIT ?`).all(deviceSeq, linesPerPush)).map(readRow);
  return rows.map((row) => ({ id: row.header.id, hash: row.hash, wire: wireLineOf(row) }));
}

async function heldBy(standing: EnrolledDevice): Promise<ReadonlyMap<number, { readonly id: string; readonly logHash: string }>> {
  const held = new Map<number, { readonly id: string; readonly logHash: string }>();
  for await (const { position, line, logHash } of standing.pulled(0)) held.set(position, { id: parseHeader(line.header)?.id ?? 'unreadable', logHash });
  return held;
}

/** The journal lies in `folder`, away from the disk that is cut: only central is on trial. */
export async function pushingDesk(folder: string, made: MadeCentral, lines: number): Promise<PushingDesk> {
  const journal = answerOf(openJournal(join(folder, 'desk')));
  const pair = generateKeyPairSync('ed25519');
  const device = randomUUID();
  const writer = { controller, device, privateKey: pair.privateKey, contentKey: randomBytes(32), actor: clerk.user, lease: 'proof', wallTime: new Date().toISOString() };
  const drafts = Array.from({ length: lines }, () => ({ type: 'case-taken', content: { words: randomBytes(300).toString('hex') }, caseId: randomUUID(), basedOn: [] }));
  answerOf(appendLines(journal, drafts, writer));
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const standing = await enrolDevice(made.url, made.codes.desk, { device, publicKey });
  return {
    pushUntilCut: async (received) => {
      const receipts: Receipt[] = [];
      for (;;) {
        const batch = linesFrom(journal, receipts.length);
        if (batch.length === 0) throw new Error('the desk ran out of lines before the cut');
        const answer = await standing.push(batch.map((line) => line.wire)).catch(() => null);
        if (answer === null) return receipts;
        for (const [place, receipt] of answer.receipts.entries()) {
          const line = batch[place];
          if (receipt.lineId !== line?.id || receipt.lineHash !== line.hash || !standing.isReceipt(receipt)) throw new Error('central gave a receipt that does not verify');
          receipts.push(receipt);
        }
        received(receipts.length);
      }
    },
    held: () => heldBy(standing),
    close: journal.close,
  };
}

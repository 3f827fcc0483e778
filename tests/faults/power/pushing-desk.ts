// A desk's side of the central power cut: lines of a real journal, pushed one small batch after another, receipts believed only when they verify.
import { createPublicKey, generateKeyPairSync, randomBytes, randomUUID, verify, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { appendLines } from '../../../electron/host/journal/append-lines.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { lineColumns, readRow, wireLineOf } from '../../../electron/host/journal/line-row.ts';
import { enrolAnswer, pullAnswer, pullLinesMax, pushAnswer, receiptText, type Receipt } from '../../../shared/protocol/central.ts';
import { answerOf } from '../rig/answer-of.ts';
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
const answerMilliseconds = 3000;

interface Standing { readonly url: string; readonly device: string; readonly token: string; readonly key: KeyObject }

async function enrolled({ url, codes }: MadeCentral, device: string, publicKey: KeyObject): Promise<Standing> {
  const token = randomBytes(32).toString('base64url');
  const body = JSON.stringify({ code: codes.desk, device, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), token });
  const answer = await fetch(`${url}/v1/enrol`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const given = enrolAnswer.parse(await answer.json());
  return { url, device, token, key: createPublicKey({ key: Buffer.from(given.publicKey, 'base64'), format: 'der', type: 'spki' }) };
}

async function asked({ url, device, token }: Standing, path: string, body?: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${device}.${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`${url}/${path}`, { method: body === undefined ? 'GET' : 'POST', headers, signal: AbortSignal.timeout(answerMilliseconds), ...(body === undefined ? {} : { body }) });
  if (!answer.ok) throw new Error(`central answered ${answer.status}`);
  return answer.json();
}

function linesFrom(journal: Journal, deviceSeq: number): readonly { readonly id: string; readonly hash: string; readonly wire: ReturnType<typeof wireLineOf> }[] {
  const rows = journal.store.read((sql) => sql(`SELECT ${lineColumns} FROM line WHERE device_seq > ? ORDER BY device_seq LIMIT ?`).all(deviceSeq, linesPerPush)).map(readRow);
  return rows.map((row) => ({ id: row.header.id, hash: row.hash, wire: wireLineOf(row) }));
}

async function heldBy(standing: Standing): Promise<ReadonlyMap<number, { readonly id: string; readonly logHash: string }>> {
  const held = new Map<number, { readonly id: string; readonly logHash: string }>();
  for (let after = 0; ;) {
    const { lines } = pullAnswer.parse(await asked(standing, `v1/pull?after=${after}&limit=${pullLinesMax}`));
    for (const { position, line, logHash } of lines) held.set(position, { id: String(readHeaderId(line.header)), logHash });
    const last = lines.at(-1);
    if (last === undefined) return held;
    after = last.position;
  }
}

function readHeaderId(header: string): unknown {
  const parsed: unknown = JSON.parse(header);
  return typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : null;
}

/** The journal lies in `folder`, away from the disk that is cut: only central is on trial. */
export async function pushingDesk(folder: string, made: MadeCentral, lines: number): Promise<PushingDesk> {
  const journal = answerOf(openJournal(join(folder, 'desk')));
  const pair = generateKeyPairSync('ed25519');
  const device = randomUUID();
  const writer = { controller, device, privateKey: pair.privateKey, contentKey: randomBytes(32), actor: clerk.user, lease: 'proof', wallTime: new Date().toISOString() };
  const drafts = Array.from({ length: lines }, () => ({ type: 'case-taken', content: { words: randomBytes(300).toString('hex') }, caseId: randomUUID(), basedOn: [] }));
  answerOf(appendLines(journal, drafts, writer));
  const standing = await enrolled(made, device, pair.publicKey);
  return {
    pushUntilCut: async (received) => {
      const receipts: Receipt[] = [];
      for (;;) {
        const batch = linesFrom(journal, receipts.length);
        if (batch.length === 0) throw new Error('the desk ran out of lines before the cut');
        const answer = await asked(standing, 'v1/push', JSON.stringify({ lines: batch.map((line) => line.wire) })).catch(() => null);
        if (answer === null) return receipts;
        for (const [place, receipt] of pushAnswer.parse(answer).receipts.entries()) {
          const line = batch[place];
          if (receipt.lineId !== line?.id || receipt.lineHash !== line.hash || !verify(null, Buffer.from(receiptText(receipt), 'utf8'), standing.key, Buffer.from(receipt.signature, 'base64'))) throw new Error('central gave a receipt that does not verify');
          receipts.push(receipt);
        }
        received(receipts.length);
      }
    },
    held: () => heldBy(standing),
    close: journal.close,
  };
}

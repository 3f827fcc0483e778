// The once proof's red twin (a double of the desk's push): whatever answers 200 is believed.
import { randomBytes, randomUUID } from 'node:crypto';
import { keepReceipts } from '../../../electron/host/journal/keep-receipts.ts';
import { readMark } from '../../../electron/host/journal/pull-mark.ts';
import { unsentLines } from '../../../electron/host/journal/unsent-lines.ts';
import { lineId } from '../../../shared/formats/ids.ts';
import { centralPaths, pushAnswer } from '../../../shared/protocol/central.ts';
import { answerOf } from '../rig/answer-of.ts';
import type { OnceWorld } from './once-world.ts';

/** Takes receipts as they come, and where none come makes its own. */
export async function credulousExchange({ proxy, desk }: OnceWorld): Promise<void> {
  const { head, epoch } = readMark(desk.journal);
  const lines = unsentLines(desk.journal, desk.enrolled.device, 200);
  if (lines.length === 0 || head === null) return;
  const body = JSON.stringify({ lines: lines.map(({ wire }) => wire) });
  const answer = await fetch(`${proxy.url}/${centralPaths.push}`, { method: 'POST', headers: { ...desk.enrolled.headers, 'content-type': 'application/json' }, body }).catch(() => null);
  if (answer?.ok !== true) return;
  let given: unknown = null;
  try {
    given = await answer.json();
  } catch {
    // Not JSON, but a 200: enough for this desk.
  }
  const parsed = pushAnswer.safeParse(given);
  const receipts = lines.map(({ header, hash }) => ({
    device: header.device, deviceSeq: header.deviceSeq,
    receipt: parsed.data?.receipts.find(({ lineId: id }) => id === header.id)
      ?? { epoch: epoch ?? randomUUID(), lineId: lineId.parse(header.id), position: 1, lineHash: hash, logHash: hash, quarantine: null, signature: randomBytes(64).toString('base64') },
  }));
  answerOf(keepReceipts(desk.journal, { device: desk.enrolled.device, receipts, head }));
}

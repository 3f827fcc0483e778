// Sends unsent lines to central and keeps its receipts.
import { verify, type KeyObject } from 'node:crypto';
import { centralPaths, pushAnswer, pushLinesMax, receiptText, type PushAnswer, type Receipt } from '../../../shared/protocol/central.ts';
import { ok, outcomes, refused, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import { keepReceipts, parkLine, type VerifiedReceipt } from '../journal/keep-receipts.ts';
import type { Journal } from '../journal/open-journal.ts';
import { unsentLines, type UnsentLine } from '../journal/unsent-lines.ts';
import { askCentral } from './ask-central.ts';
import { credentialsOf, urlOf, type CentralLink } from './central-link.ts';

/** Bytes of one push, under central's limit of 4 MiB. */
const pushBytesMax = 3 * 1024 * 1024;

function batch(lines: readonly UnsentLine[]): readonly UnsentLine[] {
  let bytes = 0;
  const end = lines.findIndex((line, place) => {
    bytes += line.wire.header.length + line.wire.sealed.length + 400;
    return place > 0 && bytes > pushBytesMax;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function isReceipt(receipt: Receipt, line: UnsentLine, key: KeyObject): boolean {
  if (receipt.lineId !== line.header.id || receipt.lineHash !== line.hash) return false;
  return verify(null, Buffer.from(receiptText(receipt), 'utf8'), key, Buffer.from(receipt.signature, 'base64'));
}

/** Receipts of the first lines sent, in their order; null when any of them is not one. */
function verified(answer: PushAnswer, sent: readonly UnsentLine[], key: KeyObject): readonly VerifiedReceipt[] | null {
  const kept = answer.receipts.flatMap((receipt, place) => {
    const line = sent[place];
    return line !== undefined && isReceipt(receipt, line, key) ? [{ receipt, deviceSeq: line.header.deviceSeq }] : [];
  });
  return kept.length === answer.receipts.length ? kept : null;
}

function outcomeOf(code: string): OutcomeCode {
  // An own property of the catalogue is one of its codes.
  return Object.hasOwn(outcomes, code) ? code as OutcomeCode : 'line-malformed';
}

/**
 * Sends pages until nothing waits. Stops at the first failure and leaves the rest unsent for the next
 * round; nobody is told but the lamp. A line central refuses is parked and shown, never dropped, and
 * blocks the later lines of this desk, because they continue its chain. A 200 without valid receipts is
 * no success. Outcomes: those of askCentral, central's refusal of a line, `not-saved`.
 */
export async function push(journal: Journal, link: CentralLink, now: () => Date): Promise<Result<{ readonly sent: number }>> {
  let total = 0;
  for (;;) {
    const sent = batch(unsentLines(journal, link.card.device, pushLinesMax));
    if (sent.length === 0) return ok({ sent: total });
    const answer = await askCentral({ url: urlOf(link, centralPaths.push), schema: pushAnswer, headers: credentialsOf(link), body: { lines: sent.map((line) => line.wire) } });
    if (!answer.ok) return answer;
    const receipts = verified(answer.value, sent, link.key);
    if (receipts === null) return refused('central-answer-invalid');
    const kept = keepReceipts(journal, receipts);
    if (!kept.ok) return kept;
    total += receipts.length;
    const stop = stopOf(journal, answer.value, { next: sent[receipts.length], at: now().toISOString() });
    if (stop !== null) return stop;
  }
}

/** What ends the push: a refused line, or an answer that says nothing about a line that was sent. */
function stopOf(journal: Journal, { refused: refusedLine }: PushAnswer, { next, at }: { readonly next: UnsentLine | undefined; readonly at: string }): Result<never> | null {
  if (refusedLine === null) return next === undefined ? null : refused('central-answer-invalid');
  if (refusedLine.lineId !== next?.header.id) return refused('central-answer-invalid');
  const code = outcomeOf(refusedLine.code);
  const parked = parkLine(journal, refusedLine.lineId, { code, at });
  return parked.ok ? refused(code) : parked;
}

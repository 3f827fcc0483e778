// Sends what central has not receipted, in order, and keeps only receipts that central itself signed for exactly those lines.
import { centralPaths, pushAnswer, pushLinesMax, receiptText, type PushAnswer, type Receipt } from '../../../shared/protocol/central.ts';
import { ok, refused, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import { keepReceipts, parkLine, type VerifiedReceipt } from '../journal/keep-receipts.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readMark } from '../journal/pull-mark.ts';
import { unsentLines, type UnsentLine } from '../journal/unsent-lines.ts';
import { adoptFirst } from './adopt-epoch.ts';
import { askCentral, isOutcome } from './ask-central.ts';
import { headShown, isHead, isSigned, urlOf, type CentralLink } from './central-link.ts';

/** Bytes of one push, under central's limit of 4 MiB. */
const pushBytesMax = 3 * 1024 * 1024;

export interface Pushed {
  readonly sent: number;
  /** Why the push ended before everything was sent; null when nothing waits. */
  readonly held: OutcomeCode | null;
  /** Central's log is in another epoch than the one this desk follows: pull first, then push again. */
  readonly otherEpoch: boolean;
}

/**
 * Sends pages until nothing waits, or until central refuses a line. A refused line of this desk is parked and shown, never
 * dropped, and blocks the later lines of this desk only, because they continue its chain. A 200 without valid receipts is
 * no success. Outcomes: those of askCentral, `not-saved`.
 */
export async function push(journal: Journal, link: CentralLink, now: () => Date): Promise<Result<Pushed>> {
  let sent = 0;
  for (;;) {
    const lines = batch(unsentLines(journal, link.card.device, pushLinesMax));
    if (lines.length === 0) return ok({ sent, held: null, otherEpoch: false });
    const mark = readMark(journal);
    const answer = await askCentral(link, {
      url: urlOf(link, centralPaths.push), schema: pushAnswer, headers: headShown(mark.head), body: { lines: lines.map((line) => line.wire) },
    });
    if (!answer.ok) return answer;
    const receipts = believed(answer.value, lines, link);
    if (receipts === null) return refused('central-answer-invalid');
    if (mark.epoch === null) {
      const first = adoptFirst(journal, answer.value.head);
      if (!first.ok) return first;
    }
    const otherEpoch = mark.epoch !== null && mark.epoch !== answer.value.head.epoch;
    const batched = { sent: lines, device: link.card.device, at: now().toISOString() };
    // Receipts of an epoch this desk has not adopted yet would be voided by its own adoption a moment later, and a chain that
    // looks broken may only be shorter. A fork is one in every epoch, and central answers this desk nothing after it.
    if (otherEpoch) {
      const forked = heldBy(journal, { ...answer.value, refused: answer.value.refused.filter(({ code }) => code === 'device-forked') }, batched);
      return forked.ok ? ok({ sent, held: forked.value, otherEpoch }) : forked;
    }
    const kept = keepReceipts(journal, { device: link.card.device, receipts, head: answer.value.head });
    if (!kept.ok) return kept;
    sent += receipts.length;
    const held = heldBy(journal, answer.value, batched);
    if (!held.ok) return held;
    if (held.value !== null) return ok({ sent, held: held.value, otherEpoch });
    if (receipts.length === 0) return refused('central-answer-invalid');
  }
}

function batch(lines: readonly UnsentLine[]): readonly UnsentLine[] {
  let bytes = 0;
  const end = lines.findIndex((line, place) => {
    bytes += line.wire.header.length + line.wire.sealed.length + 400;
    return place > 0 && bytes > pushBytesMax;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function isReceipt(receipt: Receipt, line: UnsentLine | undefined, link: CentralLink): line is UnsentLine {
  return receipt.lineHash === line?.hash && isSigned(link, receiptText(receipt), receipt.signature);
}

/** Receipts of lines that were sent, each with its line; null when any of them, or the head, is not central's. */
function believed(answer: PushAnswer, lines: readonly UnsentLine[], link: CentralLink): readonly VerifiedReceipt[] | null {
  if (!isHead(link, answer.head)) return null;
  const byId = new Map<string, UnsentLine>(lines.map((line) => [line.header.id, line]));
  const receipts = answer.receipts.flatMap((receipt) => {
    const line = byId.get(receipt.lineId);
    return isReceipt(receipt, line, link) ? [{ receipt, deviceSeq: line.header.deviceSeq, device: line.header.device }] : [];
  });
  return receipts.length === answer.receipts.length ? receipts : null;
}

interface Batch { readonly sent: readonly UnsentLine[]; readonly device: string; readonly at: string }

/** The outcome that ends the push; parks this desk's own refused line. */
function heldBy(journal: Journal, { refused: lines }: PushAnswer, { sent, device, at }: Batch): Result<OutcomeCode | null> {
  const [first] = lines;
  if (first === undefined) return ok(null);
  const own = lines.find(({ lineId }) => sent.some((line) => line.header.id === lineId && line.header.device === device));
  if (own === undefined) return ok(codeOf(first.code));
  const parked = parkLine(journal, own.lineId, { code: codeOf(own.code), at });
  return parked.ok ? ok(codeOf(own.code)) : parked;
}

function codeOf(code: string): OutcomeCode {
  return isOutcome(code) ? code : 'line-malformed';
}

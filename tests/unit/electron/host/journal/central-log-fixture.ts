// A made-up central log for the journal's tests: numbers other desks' lines, signs nothing but says where it ends.
import { randomUUID } from 'node:crypto';
import { logHashAfter } from '../../../../../electron/host/journal/accept-pulled.ts';
import { appendLines, type LineDraft } from '../../../../../electron/host/journal/append-lines.ts';
import { lineHash, wireLineOf } from '../../../../../electron/host/journal/line-row.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { noHash, type NumberedLine, type WireLine } from '../../../../../shared/protocol/line.ts';
import { parseHeader } from '../../../../../shared/protocol/parse-line.ts';
import type { LogHead, Receipt } from '../../../../../shared/protocol/central.ts';
import { lineId } from '../../../../../shared/formats/ids.ts';
import { journalIn, temporaryFolder, testWriter, valueOf, type TestWriter } from '../journal-fixture.ts';

export const someDraft = (content: unknown, over: Partial<LineDraft> = {}): LineDraft => ({ type: 'case-taken', content, caseId: randomUUID(), basedOn: [], ...over });

/** Lines that a desk of its own writes, as they would travel. */
export function writtenLines(count: number, writer: TestWriter = testWriter()): { readonly lines: WireLine[]; readonly writer: TestWriter; readonly journal: Journal } {
  const journal = journalIn(temporaryFolder());
  for (let n = 0; n < count; n += 1) valueOf(appendLines(journal, [someDraft({ n })], writer));
  return { lines: wiresOf(journal), writer, journal };
}

export function wiresOf(journal: Journal): WireLine[] {
  return linesAfter(journal, 0, 1000).map(({ line }) => wireLineOf(line));
}

/** Numbers lines from the place after `after`, each with the log hash it would have there. */
export function numbered(lines: readonly WireLine[], after: { readonly position: number; readonly logHash: string } = { position: 0, logHash: noHash }): NumberedLine[] {
  let { position, logHash } = after;
  return lines.map((line) => {
    position += 1;
    logHash = logHashAfter(logHash, position, lineHash(line.header));
    return { position, line, logHash, quarantine: null };
  });
}

export function headAt(lines: readonly NumberedLine[], over: Partial<LogHead> = {}): LogHead {
  const last = lines.at(-1);
  return { epoch: '11111111-1111-4111-8111-111111111111', ordinal: 1, position: last?.position ?? 0, logHash: last?.logHash ?? noHash, signature: '', ...over };
}

/** The receipt central would give for a numbered line; its signature is the caller's of keepReceipts to verify. */
export function receiptOf({ position, line, logHash, quarantine }: NumberedLine, epoch: string): { readonly receipt: Receipt; readonly device: string; readonly deviceSeq: number } {
  const header = parseHeader(line.header);
  const receipt = { epoch, lineId: lineId.parse(header?.id), position, lineHash: lineHash(line.header), logHash, quarantine, signature: 'AAAA' };
  return { receipt, device: header?.device ?? '', deviceSeq: header?.deviceSeq ?? 0 };
}

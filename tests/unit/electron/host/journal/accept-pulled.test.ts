// Taking in numbered lines: each line's signature, its device's chain and central's log are held before anything is kept.
import { randomUUID, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptPulled, type PulledPage } from '../../../../../electron/host/journal/accept-pulled.ts';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { keepReceipts } from '../../../../../electron/host/journal/keep-receipts.ts';
import { lastChange } from '../../../../../electron/host/journal/last-change.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { readMark } from '../../../../../electron/host/journal/pull-mark.ts';
import { readCaseLines } from '../../../../../electron/host/journal/read-case-lines.ts';
import { countUnsent, unsentLines } from '../../../../../electron/host/journal/unsent-lines.ts';
import { verifyChain } from '../../../../../electron/host/journal/verify-chain.ts';
import type { NumberedLine, WireLine } from '../../../../../shared/protocol/line.ts';
import { parseHeader } from '../../../../../shared/protocol/parse-line.ts';
import { journalIn, temporaryFolder, testWriter, valueOf, type TestWriter } from '../journal-fixture.ts';
import { headAt, numbered, receiptOf, someDraft, wiresOf, writtenLines } from './central-log-fixture.ts';

const keysOf = (...writers: readonly TestWriter[]): ReadonlyMap<string, KeyObject> => new Map(writers.map((writer) => [writer.device, writer.publicKey]));
const page = (lines: readonly NumberedLine[], keys: PulledPage['keys'], over: Partial<PulledPage> = {}): PulledPage =>
  ({ controller: 'tampere', device: randomUUID(), head: headAt(lines), lines, keys, ...over });

const withWord = (line: WireLine, from: string, to: string): WireLine => ({ ...line, header: line.header.replace(from, to) });
const changed = (lines: readonly WireLine[], place: number, change: (line: WireLine) => WireLine): WireLine[] => lines.map((line, at) => (at === place ? change(line) : line));

describe('taking in pulled lines', () => {
  it('keeps them with their numbers and the head, and a second time is refused with the place', () => {
    const { lines, writer } = writtenLines(3);
    const log = numbered(lines);
    const journal = journalIn(temporaryFolder());
    expect(valueOf(acceptPulled(journal, page(log, keysOf(writer))))).toEqual({ accepted: 3 });
    expect(linesAfter(journal, 0, 10).map((one) => one.position)).toEqual([1, 2, 3]);
    expect(readMark(journal)).toEqual({ epoch: headAt(log).epoch, ordinal: 1, position: 3, logHash: log[2]?.logHash, head: headAt(log) });
    const before = lastChange(journal);
    expect(acceptPulled(journal, page(log, keysOf(writer)))).toMatchObject({ ok: false, code: 'log-rewound', values: { position: 4 } });
    expect(lastChange(journal)).toBe(before);
  });

  it.each<[string, string, (lines: WireLine[]) => NumberedLine[]]>([
    ['a header with another word', 'signature-wrong', (lines) => numbered(changed(lines.slice(0, 2), 1, (line) => withWord(line, 'aino', 'eero')))],
    ['a line left out by central', 'chain-broken', (lines) => numbered(lines.filter((_one, place) => place !== 1))],
    ['a line left out without a new log', 'log-rewound', (lines) => numbered(lines).filter((_one, place) => place !== 1)],
    ['two lines changed about', 'log-rewound', (lines) => [0, 2, 1].flatMap((place) => numbered(lines)[place] ?? [])],
    ['a header that is none', 'line-malformed', (lines) => numbered(changed(lines, 1, (line) => ({ ...line, header: '{}' })))],
    ['another controller\'s line', 'line-malformed', (lines) => numbered(changed(lines, 1, (line) => withWord(line, 'tampere', 'nurmijarvi')))],
  ])('stops at %s, names the place and keeps what came before it', (_what, code, change) => {
    const { lines, writer } = writtenLines(3);
    const journal = journalIn(temporaryFolder());
    expect(acceptPulled(journal, page(change(lines), keysOf(writer)))).toMatchObject({ ok: false, code, values: { position: 2 } });
    expect(linesAfter(journal, 0, 10)).toHaveLength(1);
    expect(readMark(journal).position).toBe(1);
  });

  it('names the first line of a page that a device did not sign, though later lines continue it', () => {
    const thief = testWriter();
    const { lines, writer } = writtenLines(2);
    const forged = writtenLines(2, { ...thief, device: writer.device });
    const journal = journalIn(temporaryFolder());
    expect(acceptPulled(journal, page(numbered([...lines, ...forged.lines]), keysOf(writer)))).toMatchObject({ ok: false, code: 'signature-wrong', values: { position: 3 } });
    expect(linesAfter(journal, 0, 10)).toHaveLength(2);
  });

  it('asks for the key of a desk it does not know', () => {
    const { lines } = writtenLines(1);
    expect(acceptPulled(journalIn(temporaryFolder()), page(numbered(lines), new Map()))).toMatchObject({ ok: false, code: 'device-unknown' });
  });

  it.each<[string, Parameters<typeof headAt>[1]]>([
    ['a later epoch that was not adopted', { epoch: randomUUID(), ordinal: 2 }],
    ['an earlier epoch', { epoch: randomUUID(), ordinal: 0 }],
    ['the same epoch with another count', { ordinal: 2 }],
    ['the same epoch that ends elsewhere', { position: 1, logHash: 'e'.repeat(64) }],
  ])('refuses %s', (_what, over) => {
    const { lines, writer } = writtenLines(2);
    const log = numbered(lines);
    const journal = journalIn(temporaryFolder());
    valueOf(acceptPulled(journal, page(log.slice(0, 1), keysOf(writer))));
    expect(acceptPulled(journal, page(log.slice(1), keysOf(writer), { head: headAt(log, over) }))).toMatchObject({ ok: false, code: 'log-rewound', values: { position: 1 } });
  });

  it('refuses a log that ends other than its own head said, and shows that head to nobody', () => {
    const { lines, writer } = writtenLines(3);
    const log = numbered(lines);
    const journal = journalIn(temporaryFolder());
    const lie = headAt(log, { position: 2, logHash: 'e'.repeat(64) });
    expect(acceptPulled(journal, page(log, keysOf(writer), { head: lie }))).toMatchObject({ ok: false, code: 'log-rewound', values: { position: 2 } });
    expect(readMark(journal)).toMatchObject({ position: 1, head: null });
  });

  it('refuses a line that central once receipted at another place', () => {
    const { lines, writer, journal } = writtenLines(2);
    const log = numbered(lines);
    const receipts = log.map((one) => receiptOf(one, headAt(log).epoch));
    valueOf(keepReceipts(journal, { device: writer.device, receipts, head: headAt(log) }));
    const other = writtenLines(1);
    const moved = numbered([...other.lines, ...lines]);
    expect(acceptPulled(journal, page(moved, keysOf(writer, other.writer)))).toMatchObject({ ok: false, code: 'log-rewound', values: { position: 2 } });
  });

  it('refuses a line id that comes with another header', () => {
    const { lines, writer, journal } = writtenLines(1);
    const log = numbered(changed(lines, 0, (line) => withWord(line, 'lease-1', 'lease-2')));
    expect(acceptPulled(journal, page(log, keysOf(writer)))).toMatchObject({ ok: false, code: 'line-id-reused' });
  });

  it('refuses a held line\'s id also in a line that follows one of the same page, and keeps what came before it', () => {
    const { lines: [held], writer, journal } = writtenLines(1);
    const other = writtenLines(2);
    const idOf = (line: WireLine | undefined): string => parseHeader(line?.header ?? '')?.id ?? '';
    const log = numbered(changed(other.lines, 1, (line) => withWord(line, idOf(line), idOf(held))));
    expect(acceptPulled(journal, page(log, keysOf(writer, other.writer)))).toMatchObject({ ok: false, code: 'line-id-reused', values: { position: 2 } });
    expect(wiresOf(journal)).toEqual([held, other.lines[0]]);
  });

  it('keeps central\'s word that a line is put aside', () => {
    const writer = testWriter();
    const caseId = randomUUID();
    const source = journalIn(temporaryFolder());
    valueOf(appendLines(source, [someDraft({ n: 1 }, { caseId })], writer));
    const log = numbered(wiresOf(source)).map((one) => ({ ...one, quarantine: 'actor-unknown' }));
    const journal = journalIn(temporaryFolder());
    valueOf(acceptPulled(journal, page(log, keysOf(writer))));
    expect(readCaseLines(journal, caseId).map((line) => line.quarantine)).toEqual(['actor-unknown']);
  });
});

describe('a device that was copied', () => {
  /** Two journals of one device: the same first line, then each its own. */
  function copied(): { readonly writer: TestWriter; readonly first: readonly WireLine[]; readonly second: readonly WireLine[] } {
    const { journal, writer, lines } = writtenLines(1);
    const copy = journalIn(temporaryFolder());
    valueOf(acceptPulled(copy, page(numbered(lines), keysOf(writer), { device: writer.device })));
    for (const one of [journal, copy]) for (const n of [2, 3]) valueOf(appendLines(one, [someDraft({ n })], writer));
    return { writer, first: wiresOf(journal), second: wiresOf(copy).slice(1) };
  }

  it('has both branches kept, in whatever way they are mixed, and the chain verifies', () => {
    const { writer, first, second } = copied();
    const [a1, a2, a3] = first;
    const [b2, b3] = second;
    const mixed = [a1, a2, b2, b3, a3].filter((line) => line !== undefined);
    const journal = journalIn(temporaryFolder());
    expect(valueOf(acceptPulled(journal, page(numbered(mixed), keysOf(writer))))).toEqual({ accepted: 5 });
    expect(verifyChain(journal, keysOf(writer))).toBeNull();
  });

  it('writes on in its own branch when the other one is pulled, and never sends the other', () => {
    const { writer, first, second } = copied();
    const journal = journalIn(temporaryFolder());
    valueOf(acceptPulled(journal, page(numbered(first), keysOf(writer), { device: writer.device })));
    const after = numbered([...first, ...second]).slice(first.length);
    valueOf(acceptPulled(journal, page(after, keysOf(writer), { device: writer.device })));
    valueOf(appendLines(journal, [someDraft({ n: 4 })], writer));
    const waiting = unsentLines(journal, writer.device, 100);
    expect(waiting.map((line) => line.header.deviceSeq)).toEqual([1, 2, 3, 4]);
    expect(waiting.slice(0, 3).map((line) => line.wire)).toEqual(first);
    expect(countUnsent(journal, writer.device).waiting).toBe(4);
    expect(verifyChain(journal, keysOf(writer))).toBeNull();
  });
});

// A central store that was set back: its places are taken back, nothing is forgotten, and what it lost is sent again.
import { randomUUID, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptPulled } from '../../../../../electron/host/journal/accept-pulled.ts';
import { adoptEpoch, logHashAt } from '../../../../../electron/host/journal/adopt-epoch.ts';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { keepReceipts, parkLine } from '../../../../../electron/host/journal/keep-receipts.ts';
import { lastChange } from '../../../../../electron/host/journal/last-change.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { readMark } from '../../../../../electron/host/journal/pull-mark.ts';
import { countUnsent, parkedAs, unsentLines } from '../../../../../electron/host/journal/unsent-lines.ts';
import { noHash, type NumberedLine } from '../../../../../shared/protocol/line.ts';
import { valueOf, type TestWriter } from '../journal-fixture.ts';
import { headAt, numbered, receiptOf, someDraft, wiresOf, writtenLines } from './central-log-fixture.ts';

const later = { epoch: '22222222-2222-4222-8222-222222222222', ordinal: 2 };

interface Desk { readonly journal: Journal; readonly writer: TestWriter; readonly log: readonly NumberedLine[]; readonly keys: ReadonlyMap<string, KeyObject>; readonly ownIds: readonly string[]; readonly otherIds: readonly string[] }

/** A desk whose two lines central holds at 3 and 4, after two of another desk and before one more of it; all pulled and receipted. */
function syncedDesk(): Desk {
  const { journal, writer, lines: own } = writtenLines(2);
  const other = writtenLines(3);
  const [a, b, c] = other.lines;
  const log = numbered([a, b, ...own, c].filter((line) => line !== undefined));
  const keys = new Map([[writer.device, writer.publicKey], [other.writer.device, other.writer.publicKey]]);
  const receipts = log.slice(2, 4).map((one) => receiptOf(one, headAt(log).epoch));
  valueOf(keepReceipts(journal, { device: writer.device, receipts, head: headAt(log) }));
  valueOf(acceptPulled(journal, { controller: 'tampere', device: writer.device, head: headAt(log), lines: log, keys }));
  const ids = (from: Journal): string[] => linesAfter(from, 0, 100).map(({ line }) => line.header.id);
  return { journal, writer, log, keys, ownIds: ids(journal).slice(0, 2), otherIds: ids(other.journal) };
}

const agreedAt = (log: readonly NumberedLine[], position: number): { position: number; logHash: string } => ({ position, logHash: log[position - 1]?.logHash ?? noHash });

describe('a desk whose central store was set back', () => {
  it('takes back the places after the last agreed one and sends its own lines first, then those of others', () => {
    const { journal, writer, log, ownIds, otherIds } = syncedDesk();
    const before = lastChange(journal);
    const head = headAt(log.slice(0, 1), later);
    expect(valueOf(adoptEpoch(journal, { head, agreed: agreedAt(log, 1) }))).toEqual({ voided: 4 });
    expect(readMark(journal)).toEqual({ ...later, position: 1, logHash: log[0]?.logHash, head });
    expect(unsentLines(journal, writer.device, 100).map((line) => line.header.id)).toEqual([...ownIds, otherIds[1], otherIds[2]]);
    expect(countUnsent(journal, writer.device).waiting).toBe(4);
    expect(linesAfter(journal, before, 100).map((one) => one.position)).toEqual([null, null, null, null]);
    expect(journal.store.read((sql) => sql('SELECT kind, position FROM voided ORDER BY kind, position').all()).map((row) => [row['kind'], row['position']]))
      .toEqual([['numbered', 2], ['numbered', 3], ['numbered', 4], ['numbered', 5], ['receipt', 3], ['receipt', 4]]);
  });

  it('is whole again when central holds the lines at new places', () => {
    const { journal, writer, log, keys } = syncedDesk();
    valueOf(adoptEpoch(journal, { head: headAt(log.slice(0, 1), later), agreed: agreedAt(log, 1) }));
    const again = numbered(unsentLines(journal, writer.device, 100).map((line) => line.wire), agreedAt(log, 1));
    const head = headAt(again, later);
    valueOf(keepReceipts(journal, { device: writer.device, receipts: again.map((one) => receiptOf(one, later.epoch)), head }));
    expect(countUnsent(journal, writer.device).waiting).toBe(0);
    expect(valueOf(acceptPulled(journal, { controller: 'tampere', device: writer.device, head, lines: again, keys }))).toEqual({ accepted: 4 });
    expect(readMark(journal)).toMatchObject({ ...later, position: 5, head });
    expect(unsentLines(journal, writer.device, 100)).toEqual([]);
  });

  it('gives central back also the branch that it had lost itself with a rolled-back disk', () => {
    // The same device wrote two first lines: one before its disk was put back, one after.
    const before = writtenLines(1);
    const { journal, writer, lines: own } = writtenLines(1, before.writer);
    const log = numbered([...own, ...before.lines]);
    const keys = new Map([[writer.device, writer.publicKey]]);
    const head = headAt(log);
    valueOf(acceptPulled(journal, { controller: 'tampere', device: writer.device, head, lines: log.map((one) => ({ ...one, quarantine: one.position === 2 ? 'actor-unknown' : null })), keys }));
    expect(countUnsent(journal, writer.device).parked).toBe(1);
    valueOf(adoptEpoch(journal, { head: headAt([], later), agreed: agreedAt(log, 0) }));
    const unsent = unsentLines(journal, writer.device, 100);
    expect(unsent.map((line) => line.wire)).toEqual([...own, ...before.lines]);
    expect(countUnsent(journal, writer.device).waiting).toBe(2);
    // Central meets the second branch as a fork, until the administrator takes it in.
    valueOf(parkLine(journal, unsent.at(-1)?.header.id ?? randomUUID(), { code: 'device-forked', at: '2026-11-22T08:41:00.000Z' }));
    expect([countUnsent(journal, writer.device).parked, parkedAs(journal, 'device-forked')]).toEqual([1, 1]);
    const again = numbered(unsent.map((line) => line.wire));
    valueOf(keepReceipts(journal, { device: writer.device, receipts: again.map((one) => receiptOf(one, later.epoch)), head: headAt(again, later) }));
    expect(countUnsent(journal, writer.device)).toEqual({ waiting: 0, oldestAt: null, parked: 0 });
    expect(parkedAs(journal, 'device-forked')).toBe(0);
  });

  it('finds nothing lost when the log only goes on in a new epoch', () => {
    const { journal, writer, log } = syncedDesk();
    expect(valueOf(adoptEpoch(journal, { head: headAt(log, later), agreed: agreedAt(log, 5) }))).toEqual({ voided: 0 });
    expect(countUnsent(journal, writer.device).waiting).toBe(0);
    expect(readMark(journal)).toMatchObject({ ...later, position: 5 });
  });

  it.each<[string, { position: number; logHash?: string }, number]>([
    ['a place where this desk holds another log hash', { position: 1, logHash: 'e'.repeat(64) }, 2],
    ['a place this desk knows nothing of', { position: 9, logHash: 'e'.repeat(64) }, 2],
    ['an epoch that is not later than its own', { position: 1 }, 1],
  ])('refuses %s and changes nothing', (_what, agreed, ordinal) => {
    const { journal, log } = syncedDesk();
    const place = { ...agreedAt(log, agreed.position), ...agreed };
    const mark = readMark(journal);
    expect(adoptEpoch(journal, { head: headAt(log, { ...later, ordinal, position: 20 }), agreed: place })).toMatchObject({ ok: false, code: 'log-rewound', values: { position: agreed.position } });
    expect(readMark(journal)).toEqual(mark);
  });

  it('keeps no receipt of an epoch it has not adopted', () => {
    const { journal, writer, log } = syncedDesk();
    valueOf(appendLines(journal, [someDraft({ n: 9 })], writer));
    const next = numbered(wiresOf(journal).slice(-1), agreedAt(log, 1));
    const receipts = next.map((one) => receiptOf(one, later.epoch));
    expect(keepReceipts(journal, { device: writer.device, receipts, head: headAt(next, later) })).toMatchObject({ ok: false, code: 'log-rewound' });
    expect(countUnsent(journal, writer.device).waiting).toBe(1);
  });

  it('knows central\'s log at every place it saw, and none beyond', () => {
    const { journal, log } = syncedDesk();
    expect([0, 1, 4, 5, 6].map((position) => logHashAt(journal, position))).toEqual([noHash, log[0]?.logHash, log[3]?.logHash, log[4]?.logHash, null]);
  });

  it.each(['receipt', 'numbered'])('lets no row of %s go that the archive does not hold', (table) => {
    const { journal } = syncedDesk();
    expect(() => journal.store.write((sql) => sql(`DELETE FROM ${table}`).run())).toThrow(/append-only/);
    expect(() => journal.store.write((sql) => sql(`UPDATE ${table} SET position = 1`).run())).toThrow(/append-only/);
  });

  it('keeps the archive of voided places as it is', () => {
    const { journal, log } = syncedDesk();
    valueOf(adoptEpoch(journal, { head: headAt(log.slice(0, 1), later), agreed: agreedAt(log, 1) }));
    expect(() => journal.store.write((sql) => sql('DELETE FROM voided').run())).toThrow(/append-only/);
    expect(() => journal.store.write((sql) => sql('UPDATE voided SET position = 1').run())).toThrow(/append-only/);
  });
});

describe('what central puts aside', () => {
  it('counts as parked, refused or quarantined', () => {
    const { journal, writer, lines } = writtenLines(2);
    const log = numbered(lines);
    const [first] = log.map((one) => receiptOf({ ...one, quarantine: 'actor-unknown' }, headAt(log).epoch));
    valueOf(keepReceipts(journal, { device: writer.device, receipts: first === undefined ? [] : [first], head: headAt(log) }));
    expect(countUnsent(journal, writer.device)).toMatchObject({ waiting: 1, parked: 1 });
    const [waiting] = unsentLines(journal, writer.device, 1);
    valueOf(parkLine(journal, waiting?.header.id ?? randomUUID(), { code: 'device-forked', at: '2026-11-22T08:41:00.000Z' }));
    expect(countUnsent(journal, writer.device)).toMatchObject({ waiting: 1, parked: 2 });
    expect([parkedAs(journal, 'device-forked'), parkedAs(journal, 'line-malformed')]).toEqual([1, 0]);
  });
});

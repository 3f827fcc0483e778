// Every statement of a journal's life goes to a line by an index or by its place: none goes through all of them, nor through all of one device.
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptPulled } from '../../../../../electron/host/journal/accept-pulled.ts';
import { adoptEpoch } from '../../../../../electron/host/journal/adopt-epoch.ts';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { eraseLines } from '../../../../../electron/host/journal/erase-lines.ts';
import type { Sql } from '../../../../../electron/host/journal/journal-store.ts';
import { keepReceipts, parkLine } from '../../../../../electron/host/journal/keep-receipts.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { readCaseLines } from '../../../../../electron/host/journal/read-case-lines.ts';
import { countUnsent, parkedAs, unsentLines } from '../../../../../electron/host/journal/unsent-lines.ts';
import { deskMarks } from '../../../../../electron/host/people/desk-marks.ts';
import { caseAges } from '../../../../../electron/host/retention/old-cases.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';
import { headAt, numbered, receiptOf, someDraft, writtenLines } from './central-log-fixture.ts';

/** The journal, and the text of each statement that is asked of it from now on. */
function overheard(journal: Journal): { readonly journal: Journal; readonly said: Set<string> } {
  const said = new Set<string>();
  const listening = (sql: Sql): Sql => (text) => {
    said.add(text);
    return sql(text);
  };
  const { read, write } = journal.store;
  return { said, journal: { ...journal, store: { ...journal.store, read: (work) => read((sql) => work(listening(sql))), write: (work) => write((sql) => work(listening(sql))) } } };
}

/** Written, pulled, receipted, put aside, looked at, erased, and taken back by a central store that was set back. */
function livedThrough(): { readonly journal: Journal; readonly said: ReadonlySet<string> } {
  const { journal, said } = overheard(journalIn(temporaryFolder()));
  const [writer, caseId] = [testWriter(), randomUUID()];
  const [first, second] = valueOf(appendLines(journal, [1, 2].map((n) => someDraft({ n }, { caseId })), writer));
  const other = writtenLines(3);
  const log = numbered([...unsentLines(journal, writer.device, 1).map(({ wire }) => wire), ...other.lines]);
  valueOf(acceptPulled(journal, { controller: 'tampere', device: writer.device, head: headAt(log), lines: log, keys: new Map([[writer.device, writer.publicKey], [other.writer.device, other.writer.publicKey]]) }));
  valueOf(keepReceipts(journal, { device: writer.device, receipts: log.slice(0, 1).map((one) => receiptOf(one, headAt(log).epoch)), head: headAt(log) }));
  valueOf(parkLine(journal, second?.id ?? '', { code: 'device-forked', at: '2026-11-22T08:41:00.000Z' }));
  expect([countUnsent(journal, writer.device).parked, parkedAs(journal, 'device-forked')]).toEqual([1, 1]);
  expect(readCaseLines(journal, caseId)).toHaveLength(2);
  expect(caseAges(journal, '', 10)).toHaveLength(4);
  expect(linesAfter(journal, 0, 100)).toHaveLength(7);
  const marks = deskMarks(journal, randomBytes(32));
  expect(marks().size).toBe(0);
  valueOf(eraseLines(journal, [first?.id ?? '']));
  valueOf(adoptEpoch(journal, { head: headAt(log.slice(0, 1), { epoch: '22222222-2222-4222-8222-222222222222', ordinal: 2 }), agreed: { position: 1, logHash: log[0]?.logHash ?? '' } }));
  expect(marks().size).toBe(0);
  return { journal, said };
}

function planOf(journal: Journal, text: string): readonly string[] {
  return journal.store.read((sql) => sql(`EXPLAIN QUERY PLAN ${text}`).all()).map(({ detail }) => String(detail));
}

/** Down the index of a device's lines only as far as the newest: what such a statement costs does not grow with the desk's life. */
const stopsAtNewest = /ORDER BY device_seq DESC LIMIT 1$|^SELECT max\(device_seq\)/;

describe('the statements of a journal', () => {
  it('find a line by an index or by its place, and none goes through all that a device ever wrote', () => {
    const { journal, said } = livedThrough();
    const growing = [...said].filter((text) => planOf(journal, text).some((step) =>
      /^SCAN (line|receipt|numbered|change)(?! USING .*(?:_quarantine|line_mark))/.test(step) || (/^SEARCH line .*\(device=\?\)$/.test(step) && !stopsAtNewest.test(text))));
    expect(growing).toEqual([]);
    expect(said.size).toBeGreaterThan(20);
  });
});

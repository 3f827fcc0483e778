// Diary numbers: a series for each device, and none twice, also after a disk was rolled back and central gave the lines back.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptPulled } from '../../../../../electron/host/journal/accept-pulled.ts';
import { appendLines, type LineDraft } from '../../../../../electron/host/journal/append-lines.ts';
import { nextDiaryNumber, readDiary } from '../../../../../electron/host/journal/next-diary-number.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { journalIn, temporaryFolder, testWriter, valueOf, type TestWriter } from '../journal-fixture.ts';
import { headAt, numbered, someDraft, wiresOf } from './central-log-fixture.ts';

const desk = 'RAT-02';
const first = { year: 2026, series: 0 };
const logged = (number: number): LineDraft => someDraft({ diaryNumber: `${desk}/2026/${String(number).padStart(6, '0')}` }, { type: 'request-logged', diary: { desk, year: 2026, number } });

/** The journal of a desk whose disk was rolled back to nothing and that pulled its own lines again. */
function rolledBack(numbers: readonly number[]): { readonly journal: Journal; readonly writer: TestWriter } {
  const writer = testWriter();
  const before = journalIn(temporaryFolder());
  valueOf(appendLines(before, numbers.map(logged), writer));
  const journal = journalIn(temporaryFolder());
  const lines = numbered(wiresOf(before));
  valueOf(acceptPulled(journal, { controller: 'tampere', device: writer.device, head: headAt(lines), lines, keys: new Map([[writer.device, writer.publicKey]]) }));
  return { journal, writer };
}

describe('diary numbers', () => {
  it('begin where the series of the device begins', () => {
    const journal = journalIn(temporaryFolder());
    expect([0, 1, 9].map((series) => nextDiaryNumber(journal, desk, { year: 2026, series }))).toEqual([1, 100_001, 900_001]);
    valueOf(appendLines(journal, [logged(900_001)], testWriter()));
    expect([0, 8, 9].map((series) => nextDiaryNumber(journal, desk, { year: 2026, series }))).toEqual([1, 800_001, 900_002]);
  });

  it('are not given again by a desk that pulled its own lines back', () => {
    const { journal, writer } = rolledBack([1, 2, 5]);
    expect(valueOf(readDiary(journal, writer.contentKey))).toBe(3);
    expect(nextDiaryNumber(journal, desk, first)).toBe(6);
    expect(() => appendLines(journal, [logged(5)], writer)).toThrow();
    expect(valueOf(readDiary(journal, writer.contentKey))).toBe(0);
  });

  it('are reckoned as taken where the lines that came back do not open', () => {
    const { journal } = rolledBack([1, 2, 3]);
    expect(valueOf(readDiary(journal, Buffer.alloc(32, 7)))).toBe(0);
    expect(nextDiaryNumber(journal, desk, first)).toBe(4);
  });

  it('end with the series rather than run into the next', () => {
    const journal = journalIn(temporaryFolder());
    valueOf(appendLines(journal, [logged(199_999)], testWriter()));
    expect(() => nextDiaryNumber(journal, desk, { year: 2026, series: 1 })).toThrow(/used up/);
  });

  it('of another device are not read: they have a series of their own', () => {
    const writer = testWriter();
    const before = journalIn(temporaryFolder());
    valueOf(appendLines(before, [logged(7)], writer));
    const journal = journalIn(temporaryFolder());
    const lines = numbered(wiresOf(before));
    valueOf(acceptPulled(journal, { controller: 'tampere', device: randomUUID(), head: headAt(lines), lines, keys: new Map([[writer.device, writer.publicKey]]) }));
    expect(nextDiaryNumber(journal, desk, first)).toBe(1);
  });
});

// The lines of a case are that case's alone, also where the ids of cases begin alike or differ in their letters' size only.
import { describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { readCaseLines } from '../../../../../electron/host/journal/read-case-lines.ts';
import { caseAges } from '../../../../../electron/host/retention/old-cases.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';
import { someDraft } from './central-log-fixture.ts';

const alike = ['abcdef01-0000-4000-8000-000000000001', 'abcdef01-0000-4000-8000-000000000002', 'ABCDEF01-0000-4000-8000-000000000001'];

describe('the lines of a case', () => {
  it('are no other case\'s whose id begins alike', () => {
    const journal = journalIn(temporaryFolder());
    const written = (wallTime: string): void => {
      valueOf(appendLines(journal, [...alike, null].map((caseId) => someDraft({}, { caseId })), testWriter({ wallTime })));
    };
    written('2026-11-20T08:41:00.000Z');
    written('2026-11-22T08:41:00.000Z');
    valueOf(appendLines(journal, [someDraft({}, { caseId: alike[1] ?? '' })], testWriter({ wallTime: '2026-11-23T08:41:00.000Z' })));
    expect(alike.map((caseId) => readCaseLines(journal, caseId).map(({ header }) => header.caseId))).toEqual(alike.map((caseId, place) => Array.from({ length: place === 1 ? 3 : 2 }, () => caseId)));
    expect(new Map(caseAges(journal, '', 10).map(({ caseId, newest }) => [caseId, newest?.slice(8, 10)]))).toEqual(new Map(alike.map((caseId, place) => [caseId, place === 1 ? '23' : '22'])));
    expect(readCaseLines(journal, 'abcdef01')).toEqual([]);
  });
});

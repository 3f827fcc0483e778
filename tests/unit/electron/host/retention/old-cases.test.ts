// The walk through the cases by age: each case once, in the order of its id, also where ids begin alike.
import { describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { caseAges } from '../../../../../electron/host/retention/old-cases.ts';
import { someDraft } from '../journal/central-log-fixture.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const caseIds = ['00000000-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002', '11111111-1111-4000-8000-000000000000', '22222222-0000-4000-8000-000000000001'];

describe('the walk through the cases', () => {
  it.each([1, 2, 3, 10])('meets each of them once, %d at a time', (limit) => {
    const journal = journalIn(temporaryFolder());
    valueOf(appendLines(journal, [...caseIds, ...caseIds.toReversed()].map((caseId, n) => someDraft({ n }, { caseId })), testWriter()));
    valueOf(appendLines(journal, [someDraft({}, { caseId: null })], testWriter()));
    const met: string[] = [];
    for (let after: string | undefined = '', turn = 0; after !== undefined && turn < 10; turn += 1) {
      const ages = caseAges(journal, after, limit);
      met.push(...ages.map(({ caseId }) => caseId));
      after = ages.at(-1)?.caseId;
    }
    expect(met).toEqual(caseIds);
  });
});

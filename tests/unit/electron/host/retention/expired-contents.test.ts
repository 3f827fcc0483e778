// What a desk says of an expired case file: as many lines as its papers need, each within the shape that central reads.
import { hash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expiredContents } from '../../../../../electron/host/retention/expired-contents.ts';
import { newCase, type CaseState, type Paper } from '../../../../../shared/domain/case/state.ts';
import { caseFileExpired } from '../../../../../shared/domain/open-line.ts';
import { lineBytesMax } from '../../../../../shared/protocol/line.ts';
import { day } from '../../../shared/domain/case-fixture.ts';

const chunk = hash('sha256', 'x', 'hex');
const paper = (chunks: number): Paper => ({ paperId: randomUUID(), kind: 'copy', sha256: chunk, pages: 1, copyNumber: 1, language: 'fi', chunks: Array.from({ length: chunks }, () => chunk), sent: [], cameOut: false, handedOver: null });
const request = { diaryNumber: 'RAT-01/2026/000001' } as NonNullable<CaseState['request']>; // true: the one field that is read
const said = (papers: readonly Paper[], then: 'delete' | 'identifiers-only' = 'delete'): ReturnType<typeof expiredContents> => expiredContents({ ...newCase, request, papers }, day('2026-11-22'), { months: 36, then });

describe('the word that a case file has expired', () => {
  it('names the diary number only where identifiers are kept, and its hash always', () => {
    expect(said([], 'identifiers-only')).toMatchObject([{ closed: '2026-11-22', keepUntil: '2029-11-22', diaryNumber: 'RAT-01/2026/000001', papers: [], chunks: [] }]);
    expect(said([])).toMatchObject([{ diaryNumber: null, diaryHash: hash('sha256', 'RAT-01/2026/000001', 'hex') }]);
    expect(expiredContents(newCase, day('2026-11-22'), { months: 36, then: 'delete' })).toMatchObject([{ diaryNumber: null, diaryHash: null }]);
  });

  it.each([[[1, 1, 1], 1], [[500, 500, 500], 1], [[500, 500, 500, 1], 2], [[500, 500, 499, 2, 500, 500, 500], 3], [Array.from({ length: 501 }, () => 1), 2]])('papers of %j chunks need %i lines and lose none', (sizes, lines) => {
    const papers = sizes.map(paper);
    const contents = said(papers);
    expect(contents).toHaveLength(lines);
    expect(contents.flatMap((one) => one.papers)).toEqual(papers.map(({ paperId }) => paperId));
    expect(contents.flatMap((one) => one.chunks)).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
    for (const content of contents) {
      expect(caseFileExpired.safeParse(content).success).toBe(true);
      expect(Buffer.byteLength(JSON.stringify(content)) * 4 / 3 + 4096).toBeLessThan(lineBytesMax);
    }
  });
});

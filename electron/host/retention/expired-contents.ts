// What a desk says of a case file that has expired, in as many lines as its papers need.
import { hash } from 'node:crypto';
import { paperId } from '../../../shared/formats/ids.ts';
import { addMonths } from '../../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { CaseState, Paper } from '../../../shared/domain/case/state.ts';
import type { CaseFileExpired } from '../../../shared/domain/open-line.ts';
import type { CaseFileRule } from '../../../shared/rules/case-file-retention.ts';

/** As the content's schema has them. */
const most = { papers: 500, chunks: 1500 } as const;

function grouped(papers: readonly Paper[]): readonly (readonly Paper[])[] {
  const groups: Paper[][] = [[]];
  let chunks = 0;
  for (const paper of papers) {
    const last = groups.at(-1) ?? [];
    chunks += paper.chunks.length;
    if (last.length > 0 && (chunks > most.chunks || last.length === most.papers)) {
      groups.push([paper]);
      chunks = paper.chunks.length;
    } else {
      last.push(paper);
    }
  }
  return groups;
}

/** The diary number goes along only where the controller keeps identifiers; its hash always, to find saved papers by name. */
export function expiredContents(state: CaseState, closed: LocalDate, rule: CaseFileRule): readonly CaseFileExpired[] {
  const diaryNumber = state.request?.diaryNumber ?? state.facts['estate-logged'][0]?.diaryNumber ?? null;
  const said = {
    closed, keepUntil: addMonths(closed, rule.months), then: rule.then,
    diaryNumber: rule.then === 'identifiers-only' ? diaryNumber : null, diaryHash: diaryNumber === null ? null : hash('sha256', diaryNumber, 'hex'),
  };
  return grouped(state.papers).map((papers) => ({ ...said, papers: papers.map((one) => paperId.parse(one.paperId)), chunks: papers.flatMap(({ chunks }) => chunks) }));
}

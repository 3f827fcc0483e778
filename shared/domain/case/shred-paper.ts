// A printed paper that is given to nobody: destroyed, said so, and from then on neither given nor counted (experience-rules.md 26).
import { refused } from '../../outcomes.ts';
import type { CaseCommand } from './commands.ts';
import { line, type Drafts } from './drafts.ts';
import type { CaseState } from './state.ts';

/** Outcomes: paper-unknown, case-state (never sent out, given to somebody, or shredded already). */
export function shredPaper(state: CaseState, { paperId }: Extract<CaseCommand, { kind: 'shred-paper' }>): Drafts {
  const paper = state.papers.find((one) => one.paperId === paperId);
  if (paper === undefined) return refused('paper-unknown', { field: 'paperId' });
  const given = paper.handedOver !== null || state.facts['letter-given'].some((one) => one.paperId === paperId);
  if (paper.sent.length === 0 || given || isShredded(state, paperId)) return refused('case-state');
  return line({ type: 'paper-shredded', content: { paperId } });
}

export function isShredded({ facts }: Pick<CaseState, 'facts'>, paperId: string): boolean {
  return facts['paper-shredded'].some((one) => one.paperId === paperId);
}

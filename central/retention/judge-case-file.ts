// Whether a desk's word that a case file has expired is carried out; pure, so that each refusal is tested by itself.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { caseFileRetention, type CaseFileRule } from '../../shared/rules/case-file-retention.ts';
import type { CaseLineSeen } from './case-lines.ts';
import type { OpenLine } from './open-lines.ts';

export type Proposal = Extract<OpenLine, { readonly type: 'case-file-expired' }>;

/** Why a proposal waits, as a code for the administrator's report. */
export type HeldBack = 'no-rule' | 'rule-differs' | 'not-trusted' | 'not-permitted' | 'newer-line' | 'too-early' | 'no-case';
export type Judged = { readonly verdict: 'due'; readonly keepUntil: LocalDate } | { readonly verdict: 'held'; readonly why: HeldBack };

const held = (why: HeldBack): Judged => ({ verdict: 'held', why });

/**
 * The desk has read the case and says it is closed; central reads only dates and signers, and both must agree: the rule is
 * central's own, and its months are counted from the newest line that changed the case (spec/rules.md 3.8).
 */
export function judgeCaseFile(proposal: Proposal, { lines, rule, today }: { readonly lines: readonly CaseLineSeen[]; readonly rule: CaseFileRule | null; readonly today: LocalDate }): Judged {
  if (rule === null) return held('no-rule');
  if (proposal.header.caseId === null) return held('no-case');
  if (!proposal.trusted) return held('not-trusted');
  if (!proposal.roles.includes('contact-person')) return held('not-permitted');
  if (proposal.content.then !== rule.then) return held('rule-differs');
  const changing = lines.filter(({ passive }) => !passive);
  if (changing.length === 0) return held('no-case');
  if (changing.some(({ position }) => position > proposal.position)) return held('newer-line');
  const days = changing.map(({ on }) => on).toSorted();
  const [received, closed] = [days[0], days.at(-1)];
  if (received === undefined || closed === undefined) return held('no-case');
  const fate = caseFileRetention({ received, closed, complaintOpen: false }, rule, today);
  return fate.ok && fate.value.fate === 'due' && proposal.content.keepUntil < today ? { verdict: 'due', keepUntil: fate.value.since } : held('too-early');
}

/** Of a case that has ended: what came after it, each line when its own time is over. Nobody needs to propose it. */
export function lateLines(lines: readonly CaseLineSeen[], rule: CaseFileRule | null, today: LocalDate): readonly CaseLineSeen[] {
  if (rule === null) return [];
  return lines.filter(({ erased, header, on }) => {
    if (erased || header.type === 'case-file-expired') return false;
    const fate = caseFileRetention({ received: on, closed: on, complaintOpen: false }, rule, today);
    return fate.ok && fate.value.fate === 'due';
  });
}

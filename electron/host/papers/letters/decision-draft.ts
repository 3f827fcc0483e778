// The letter of decision from the case: per right its verdict, grounds, reasons and items, as the decisions that stand say them.
import { standingDecisions } from '../../../../shared/domain/case/standing-decisions.ts';
import { withoutReturned } from '../../../../shared/domain/case/right-verdict.ts';
import { verdictFor, verdictOfRight } from '../../../../shared/domain/case/rights-of-case.ts';
import { isCopyDue } from '../../../../shared/domain/case/phase-of.ts';
import type { RightState } from '../../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { recipientCode } from '../../../../shared/rules/recipient-ledger.ts';
import { letterReasons } from '../../case/letter-reasons.ts';
import { decidedItemsOf } from './decided-items-of.ts';
import { toPerson, type LetterDraft, type LetterMatter } from './letter-matter.ts';

type Draft = LetterDraft<'decision'>;
type DraftRight = Draft['rights'][number];

/** Outcome: `paper-not-made`, field the part that the case cannot answer: a right undecided, items decided in two ways. */
export function decisionDraft(matter: LetterMatter): Result<Draft> {
  const { state } = matter;
  const rights: DraftRight[] = [];
  for (const one of state.rights) {
    const right = rightOf(one, matter);
    if (!right.ok) return right;
    rights.push(right.value);
  }
  const told = state.facts['recipient-told'].filter(({ result }) => result === 'told').map(({ recipient }) => recipientCode(recipient));
  return ok({ ...toPerson(matter), kind: 'decision', rights, enclosures: enclosuresOf(matter), told: [...new Set(told)] });
}

function rightOf(one: RightState, matter: LetterMatter): Result<DraftRight> {
  const { state } = matter;
  const { right } = one;
  const verdict = verdictOfRight(state, one);
  const plain = { right, grounds: [], reasons: '', items: [] };
  if (verdict === 'withdrawn') return ok({ ...plain, outcome: 'withdrawn' });
  // In force by asking: nobody decided it, and nobody could have refused it.
  if (verdict === 'effected') return ok({ ...plain, outcome: 'granted' });
  if (verdict === null || verdict === 'conflict') return refused('paper-not-made', { field: `rights.${right}` });
  const standing = standingDecisions(withoutReturned(one.decisions, state.facts['decision-confirmed']));
  const items = decidedItemsOf(one, { verdict, standing, reasons: (made) => letterReasons(one.decisions, made) }, matter);
  if (!items.ok) return items;
  const whole = standing.flatMap(({ ground }) => ground ?? []);
  // A refusal item by item has told its grounds with the items.
  const grounds = whole.length === 0 && verdict === 'refused' ? items.value.flatMap(({ ground }) => ground ?? []) : whole;
  const reasons = [...new Set(standing.map((made) => letterReasons(one.decisions, made)))].filter((text) => text !== '').join('\n');
  return ok({ right, outcome: verdict, grounds: [...new Set(grounds)], reasons, items: [...items.value] });
}

/** Only what has been made can lie in the envelope. */
function enclosuresOf({ state }: LetterMatter): Draft['enclosures'] {
  const made = (kind: string): boolean => state.papers.some((paper) => paper.kind === kind);
  return [...(made('copy') && isCopyDue(verdictFor(state, 'access')) ? ['copy' as const] : []), ...(made('portability-file') ? ['portability-file' as const] : []), ...(made('deletion-certificate') ? ['deletion-certificate' as const] : [])];
}

// A contact person's word on records that came after the decision: looked at, and what of them the copy leaves out.
import { refused } from '../../outcomes.ts';
import { redactionsFault } from './check-redactions.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { hasInterest } from './decide-review.ts';
import { line, type Drafts } from './drafts.ts';
import { haltOf } from './halt-of.ts';
import type { RecordsMark } from './records-mark.ts';
import { recordsSince } from './records-seen.ts';
import type { CaseState } from './state.ts';

/**
 * Outcomes: case-state (nothing has come, or nothing was decided), case-incomplete, case-conflict, conflict-of-interest,
 * items-changed (field `seen`: not what lies here now), and those of redactions.
 */
export function confirmRecords(state: CaseState, { right, seen, redactions = [] }: Extract<CaseCommand, { kind: 'confirm-records' }>, context: DecideContext): Drafts {
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  if (hasInterest(state, context)) return refused('conflict-of-interest');
  const since = recordsSince(state, right, context);
  if (since === null) return refused('case-state');
  if (textOf(since.now) !== textOf(seen)) return refused('items-changed', { field: 'seen' });
  const fault = redactionsFault(right, redactions, 'partly', context);
  return fault ?? line({ type: 'records-confirmed', content: { right, records: [...since.now], ...(redactions.length === 0 ? {} : { redactions }) } });
}

function textOf(marks: readonly RecordsMark[]): string {
  return marks.map(({ system, category, count, mark, texts }) => `${system} ${category} ${String(count)} ${mark} ${texts ?? ''}`).toSorted().join('\n');
}

// Which letters a case may be given now, and by which day each must have left (Art. 12(3)-(4)).
import type { z } from 'zod';
import type { caseView } from '../../../shared/bridge/case-view.ts';
import { calendarOf } from '../../../shared/domain/case/calendar-of.ts';
import { letterKinds } from '../../../shared/domain/case/content.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { mayWrite, type LetterKind } from '../../../shared/domain/case/letters-due.ts';
import { verdictOfRight } from '../../../shared/domain/case/rights-of-case.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { letterBy, type LetterKind as Dated } from '../../../shared/rules/letter-by.ts';

export function lettersView(state: CaseState, context: Pick<DecideContext, 'profile'>): z.input<typeof caseView>['letters'] {
  return letterKinds.filter((kind) => mayWrite(state, kind)).map((kind) => ({ kind, by: lastDayOf(kind, state, context) }));
}

function lastDayOf(kind: LetterKind, state: CaseState, { profile }: Pick<DecideContext, 'profile'>): string | null {
  const dated = datedAs(kind, state);
  const received = parseLocalDate(state.request?.receivedOn);
  const extended = parseLocalDate(state.facts['due-extended'][0]?.due);
  if (dated === null || !received.ok) return null;
  const by = letterBy(dated, received.value, extended.ok ? extended.value : null, calendarOf(profile));
  return by.ok ? by.value : null;
}

/** Null: the law names no day for it. */
function datedAs(kind: LetterKind, state: CaseState): Dated | null {
  switch (kind) {
    case 'acknowledgement': case 'extension': return kind;
    case 'decision': return decisionAs(state);
    case 'identity-asked': case 'clarification-asked': case 'fee-notice': case 'recipient-notice': case 'restriction-lifting': case 'hand-over-receipt': case 'deletion-certificate': return null;
  }
}

function decisionAs(state: CaseState): Dated {
  const verdicts = state.rights.map((one) => verdictOfRight(state, one));
  if (verdicts.some((one) => one === 'refused' || one === 'cannot-identify')) return 'refusal';
  return verdicts.includes('partly') ? 'partial-refusal' : 'answer';
}

// One visit, from the door to the paper in hand: where it is and what it has; in memory only.
import { create } from 'zustand';
import { caseId as caseIdSchema, type CaseId } from '../../../shared/formats/ids.ts';
import type { ActingDraft } from '../../desks/check-identity/mandate-form.ts';
import type { RequestDraft } from '../../desks/log-request/request-draft.ts';
import type { Visitor } from '../../parts/visitor.ts';

export const visitSteps = ['find', 'identity', 'request', 'sign', 'receipt', 'hand-over'] as const;
export type VisitStep = (typeof visitSteps)[number];

export interface Visit {
  readonly caseId: CaseId;
  readonly step: VisitStep;
  readonly visitor: Visitor | null;
  /** Words of the rail only: the document kind's code. */
  readonly documentKind: string | null;
  /** Who stands at the desk for the visitor; null while nothing of it was typed. */
  readonly acting: ActingDraft | null;
  readonly request: RequestDraft | null;
  /** What an estate asks, as far as it is typed. */
  readonly estateWords: string;
  readonly diaryNumber: string | null;
  readonly signed: 'signed' | 'declined' | null;
}

export interface DraftState { readonly savedAt: number | null; readonly resumed: boolean; readonly failed: boolean }

export function freshVisit(): Visit {
  return { caseId: caseIdSchema.parse(crypto.randomUUID()), step: 'find', visitor: null, documentKind: null, acting: null, request: null, estateWords: '', diaryNumber: null, signed: null };
}

export const noDraft: DraftState = { savedAt: null, resumed: false, failed: false };

/** `round` grows with every new visit, so that the screens begin empty and the find field takes focus. */
export const useVisit = create<{ readonly visit: Visit; readonly draft: DraftState; readonly round: number }>(() => ({ visit: freshVisit(), draft: noDraft, round: 0 }));

/** An answer that comes when the clerk has begun the next visit changes nothing there. */
export function changeVisit(ofCase: CaseId, change: Partial<Visit>): void {
  useVisit.setState((state) => (state.visit.caseId === ofCase ? { visit: { ...state.visit, ...change } } : {}));
}

export function beginVisit(): void {
  useVisit.setState((state) => ({ visit: freshVisit(), draft: noDraft, round: state.round + 1 }));
}

/** Where Esc leads, or null where a step back would undo what is already written. */
export function stepBefore(step: VisitStep): VisitStep | null {
  if (step === 'identity') return 'find';
  return step === 'request' ? 'identity' : null;
}

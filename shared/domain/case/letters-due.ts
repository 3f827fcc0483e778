// Which letters a case is to be given now, and which may be written at all (R7, R11, Art. 12(3)-(4), 18(3), 19).
import { letterKinds, type PaperKind } from './content.ts';
import { openFee } from './decide-fee.ts';
import { isTold } from './decision-told.ts';
import { noticeGiven, toldLifting } from './decide-lifting.ts';
import { closedPhases } from './phase-of.ts';
import { untoldRecipients } from './recipients-of-case.ts';
import { isShredded } from './shred-paper.ts';
import { openTasksOf, tasksOf, toldNow } from './rights-of-case.ts';
import type { CaseState } from './state.ts';

export type LetterKind = (typeof letterKinds)[number];

export function isLetter(kind: PaperKind): kind is LetterKind {
  return letterKinds.some((one) => one === kind);
}

/** What each letter tells must have happened: a letter never says what the case does not. */
export function mayWrite(state: CaseState, kind: LetterKind): boolean {
  const { facts, phase, request } = state;
  if (request === null) return false;
  switch (kind) {
    case 'acknowledgement': return true;
    case 'identity-asked': return facts['visitor-asked'].some(({ about }) => about === 'identity');
    case 'clarification-asked': return facts['visitor-asked'].some(({ about }) => about === 'clarification');
    case 'extension': return facts['due-extended'].length > 0;
    case 'decision': return phase !== 'received' && phase !== 'conflict' && phase !== 'withdrawn';
    case 'fee-notice': return openFee(state) !== null;
    case 'recipient-notice': return facts['recipients-due'].length > 0;
    // The letter itself is the telling, so it is written before anything is lifted (Art. 18(3)).
    case 'restriction-lifting': return inForce(state).length > 0;
    case 'hand-over-receipt': return state.papers.some(({ handedOver, kind: made, paperId }) => handedOver !== null || (made !== 'recipient-notice' && facts['letter-given'].some((given) => given.paperId === paperId && given.channel === 'in-person')));
    case 'deletion-certificate': return erasureDone(state);
  }
}

function erasureDone(state: CaseState): boolean {
  const done = new Set(state.facts['task-done'].filter(({ result }) => result === 'done').map(({ task }) => task));
  return tasksOf(state).some(({ code, kind }) => kind === 'erase' && done.has(code)) && !openTasksOf(state).some(({ kind }) => kind === 'erase');
}

/** In the order in which they are written. A case that is closed owes none. */
export function lettersDue(state: CaseState): readonly LetterKind[] {
  if (state.request === null || closedPhases.includes(state.phase)) return [];
  const came = state.request.channel !== 'in-person';
  return letterKinds.filter((kind) => isOwed(state, kind, came) && mayWrite(state, kind) && !isMade(state, kind));
}

/** The receipt acknowledges a request made at the desk; the copy tells the whole of a granted access. */
function isOwed(state: CaseState, kind: LetterKind, came: boolean): boolean {
  switch (kind) {
    case 'acknowledgement': return came;
    case 'identity-asked': case 'clarification-asked': case 'extension': case 'deletion-certificate': return true;
    case 'decision': return state.rights.some(({ right, decisions }) => decisions.length > 0 && (right !== 'access' || decisions.some(({ decision }) => decision !== 'granted')));
    case 'fee-notice': return came;
    case 'recipient-notice': return untoldRecipients(state).length > 0;
    case 'restriction-lifting': return inForce(state).some((restriction) => toldLifting(state, restriction) !== null && noticeGiven(state, restriction) === null);
    case 'hand-over-receipt': return false;
  }
}

/** The restrictions that nobody has lifted. */
function inForce({ facts }: CaseState): readonly string[] {
  return facts['restriction-opened'].map(({ lineId }) => lineId).filter((id) => !facts['restriction-lifted'].some(({ restriction }) => restriction === id));
}

/** A question asked again is a letter again; of notices there is one for each recipient and each restriction. */
function isMade(state: CaseState, kind: LetterKind): boolean {
  const { facts, papers } = state;
  const made = papers.filter((paper) => paper.kind === kind && !isShredded(state, paper.paperId));
  const asked = (about: 'identity' | 'clarification'): number => facts['visitor-asked'].filter((one) => one.about === about).length;
  switch (kind) {
    case 'identity-asked': return made.length >= asked('identity');
    case 'clarification-asked': return made.length >= asked('clarification');
    case 'recipient-notice': return untoldRecipients(state).every(({ right, recipient }) => made.some((one) => one.recipient === undefined || (one.recipient.right === right && one.recipient.recipient === recipient)));
    case 'restriction-lifting': return inForce(state).filter((id) => toldLifting(state, id) !== null).every((id) => made.some(({ restriction }) => restriction === undefined || restriction === id));
    case 'decision': return made.length > 0 && isTold(toldNow(state).map((told) => ({ lineId: told })), made);
    case 'acknowledgement': case 'extension': case 'fee-notice': case 'hand-over-receipt': case 'deletion-certificate': return made.length > 0;
  }
}

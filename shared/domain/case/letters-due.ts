// Which letters a case is to be given now, and which may be written at all (R7, R11, Art. 12(3)-(4), 18(3), 19).
import { letterKinds, type PaperKind } from './content.ts';
import { openFee } from './decide-fee.ts';
import { closedPhases } from './phase-of.ts';
import { openTasksOf, tasksOf } from './rights-of-case.ts';
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
    // The letter itself is the telling, so it is written before anything is told or lifted (Art. 18(3)).
    case 'restriction-lifting': return facts['restriction-opened'].some(({ lineId }) => !facts['restriction-lifted'].some((one) => one.restriction === lineId));
    case 'hand-over-receipt': return state.papers.some(({ handedOver }) => handedOver !== null);
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
    case 'recipient-notice': return state.facts['recipients-due'].some(({ right, recipients }) => recipients.some((code) => !state.facts['recipient-told'].some((told) => told.right === right && told.recipient === code)));
    case 'restriction-lifting': case 'hand-over-receipt': return false;
  }
}

function isMade(state: CaseState, kind: LetterKind): boolean {
  return state.papers.some((paper) => paper.kind === kind);
}

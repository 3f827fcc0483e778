// Papers of a case: made, sent to the printer, come out, handed over by a person.
import { refused, type Refusal } from '../../outcomes.ts';
import type { Receiver } from '../../rules/disclosure.ts';
import type { CaseCommand, PaperCommand, ShownDocument } from './commands.ts';
import { coverCodeOf } from './cover-code.ts';
import type { CaseContent, PaperKind } from './content.ts';
import type { DecideContext } from './context.ts';
import { receiverFault } from './receiver-fault.ts';
import { line, type Drafts } from './drafts.ts';
import { fileRefusal, isFile } from './decide-file.ts';
import { haltOf } from './halt-of.ts';
import { isLetter, mayWrite } from './letters-due.ts';
import { isCopyDue } from './phase-of.ts';
import { isUntold } from './recipients-of-case.ts';
import { recordsFault } from './records-seen.ts';
import { toldNow, verdictFor } from './rights-of-case.ts';
import { isShredded } from './shred-paper.ts';
import type { CaseState, Paper } from './state.ts';

type Command<K extends (CaseCommand | PaperCommand)['kind']> = Extract<CaseCommand | PaperCommand, { kind: K }>;

/**
 * A request is shown on paper once it is logged, a receipt too; the copy only after access is granted.
 * Outcomes: case-state, case-incomplete, case-conflict, copy-not-granted, records-since-decision, file-not-granted, recipient-unknown.
 */
export function recordPaper(state: CaseState, command: Command<'record-paper'>, context: DecideContext): Drafts {
  if (state.request === null && !isEstateReceipt(state, command)) return refused('case-state');
  const untimely = untimelyKind(state, command.paperKind, context);
  if (untimely !== null) return untimely;
  const copyNumber = state.papers.filter((paper) => paper.kind === command.paperKind).length + 1;
  const { paperId, sha256, pages, language, chunks, recipient, restriction } = command;
  if (recipient !== undefined && !isUntold(state, recipient)) return refused('recipient-unknown', { field: 'recipient' });
  const aim = { ...(recipient === undefined ? {} : { recipient }), ...(restriction === undefined ? {} : { restriction }), ...(command.paperKind === 'decision' ? { tells: command.tells ?? toldNow(state) } : {}) };
  return line({ type: 'paper-made', content: { paperId, kind: command.paperKind, sha256, pages, copyNumber, language, chunks, ...aim } });
}

/** Null when a paper of the kind may be made now. */
function untimelyKind(state: CaseState, kind: PaperKind, context: DecideContext): Refusal | null {
  if (isFile(kind)) return fileRefusal(state, kind, context) ?? recordsFault(state, kind === 'access-file' ? 'access' : 'portability', context);
  if (kind === 'copy') return haltOf(state, context) ?? (accessGranted(state) ? recordsFault(state, 'access', context) : refused('copy-not-granted'));
  return isLetter(kind) && !mayWrite(state, kind) ? refused('case-state', { field: 'paperKind' }) : null;
}

/** An estate's matter is no request, and its receipt its only paper. */
function isEstateReceipt({ facts }: CaseState, { paperKind }: Command<'record-paper'>): boolean {
  return paperKind === 'receipt' && facts['estate-logged'].length > 0;
}

export function accessGranted(state: CaseState): boolean {
  return isCopyDue(verdictFor(state, 'access'));
}

export function recordSending(state: CaseState, command: Command<'record-sending'>): Drafts {
  if (paperOf(state, command.paperId) === null) return refused('paper-unknown');
  return line({ type: 'paper-sent', content: { paperId: command.paperId, way: command.way } });
}

/** "Tuliko paperi?" Yes: a person saw the paper; the queue's word is never enough. */
export function confirmPaper(state: CaseState, command: Command<'confirm-paper'>): Drafts {
  const paper = paperOf(state, command.paperId);
  if (paper === null) return refused('paper-unknown');
  if (isFile(paper.kind) || paper.sent.length === 0 || paper.cameOut) return refused('case-state');
  return line({ type: 'paper-came-out', content: { paperId: command.paperId } });
}

/**
 * Handing over the copy: birth date re-typed, cover code and page count of this very paper
 * (experience-rules.md 25). Outcomes: paper-unknown, case-incomplete, case-conflict, copy-not-granted, case-state,
 * cover-code-differs, pages-differ, identity-mismatch, and those of a check of identity and of another receiver than the person.
 */
export function handOver(state: CaseState, command: Command<'hand-over'>, context: DecideContext): Drafts {
  const paper = paperOf(state, command.paperId);
  if (paper?.kind !== 'copy' || state.request === null) return refused('paper-unknown');
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  // A copy made before the refusal that now stands: it stays on record and in the office.
  if (!accessGranted(state)) return refused('copy-not-granted');
  if (!paper.cameOut || paper.handedOver !== null || isShredded(state, paper.paperId)) return refused('case-state');
  if (command.coverCode.trim().toUpperCase() !== coverCodeOf(state.request.diaryNumber, paper.copyNumber)) return refused('cover-code-differs', { field: 'coverCode' });
  const receiver = command.receiver ?? 'data-subject';
  const { receiverDocument: document, birthDate } = command;
  const fault = receiverFault(state, { receiver, birthDate, document }, context);
  if (fault !== null) return fault;
  if (command.pages !== paper.pages) return refused('pages-differ', { field: 'pages' });
  return line({ type: 'paper-handed-over', content: { paperId: command.paperId, pages: command.pages, receiver, ...seenOf(receiver, document) } });
}

/** The kind of document and how far it went, as at a visit; nothing of it is copied. */
function seenOf(receiver: Receiver, document: ShownDocument | undefined): Pick<CaseContent<'paper-handed-over'>, 'seen'> {
  if (receiver === 'data-subject' || document === undefined) return {};
  const { documentKind, validity, secondMethod } = document;
  return { seen: { documentKind, validity, secondMethod } };
}

function paperOf(state: CaseState, paperId: string): Paper | null {
  return state.papers.find((paper) => paper.paperId === paperId) ?? null;
}

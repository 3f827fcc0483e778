// A blameless command of each kind for a case as it stands: only the case, the role and the day can refuse it.
import { caseId as caseIdSchema, lineId as lineIdSchema, paperId as paperIdSchema, personKey as personKeySchema, registerId, type CaseId, type LineId, type PaperId } from '../../formats/ids.ts';
import { inForce } from '../../registers/controller.ts';
import { groundsFor } from '../../rules/refusal-ground.ts';
import type { Right } from './asked-right.ts';
import type { CaseCommand, PaperCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { coverCodeOf } from './cover-code.ts';
import { recordsSince } from './records-seen.ts';
import { openTasksOf, verdictOfRight } from './rights-of-case.ts';
import { untoldRecipients } from './recipients-of-case.ts';
import { standingDecisions } from './standing-decisions.ts';
import type { CaseState } from './state.ts';

const anyPaper = paperIdSchema.parse('00000000-0000-4000-8000-000000000000');
const anyLine = lineIdSchema.parse('00000000-0000-4000-8000-000000000000');
const anyHash = '0'.repeat(64);

type AnyCommand = CaseCommand | PaperCommand;

/** In the order of a visit; `record-paper` stands for making the copy. */
export function blamelessCommands(caseIdText: string, state: CaseState, context: DecideContext): readonly AnyCommand[] {
  const caseId = caseIdSchema.parse(caseIdText);
  return [...intake(caseId, state, context), ...review(caseId, state, context), ...papers(caseId, state, context), ...waiting(caseId, state, context), ...work(caseId, state, context), ...represented(caseId, state, context)];
}

function intake(caseId: CaseId, state: CaseState, { profile, today }: DecideContext): readonly AnyCommand[] {
  const request = state.papers.findLast((paper) => paper.kind === 'request');
  const register = profile.registers.find((one) => inForce(one, today))?.id ?? registerId.parse('none');
  const personKey = state.request?.requester.personKey ?? null;
  return [
    { kind: 'check-identity', caseId, visitor: personKey === null ? { personKey: null, name: 'xx' } : { personKey }, documentKind: 'any', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: today, secondMethod: null },
    { kind: 'log-request', caseId, register, rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn: today },
    { kind: 'sign-request', caseId, documentHash: request?.sha256 ?? anyHash, strokes: [[[0, 0], [100, 0]]], language: 'fi' },
    { kind: 'decline-signature', caseId, reason: 'does-not-want' },
  ];
}

/** The right that waits for a decision, or the first. */
function openRight(state: CaseState): Right {
  return (state.rights.find((one) => verdictOfRight(state, one) === null) ?? state.rights[0])?.right ?? 'access';
}

function review(caseId: CaseId, state: CaseState, context: DecideContext): readonly AnyCommand[] {
  const torn = state.rights.find((one) => verdictOfRight(state, one) === 'conflict') ?? state.rights[0];
  const heads = standingDecisions(torn?.decisions ?? []).map(({ lineId }) => lineIdSchema.parse(lineId));
  const seconds = new Set(state.facts['decision-confirmed'].map(({ decision }) => decision));
  const awaiting = state.rights.flatMap(({ right, decisions }) => decisions.filter((one) => one.needsSecond && !seconds.has(lineIdSchema.parse(one.lineId))).map(({ lineId }) => ({ right, lineId })))[0];
  const right = openRight(state);
  const [ground] = groundsFor(right);
  return [
    { kind: 'take-case', caseId },
    // A ground takes the whole request, so no item is asked for.
    ground === undefined ? { kind: 'decide-right', caseId, right, decision: 'granted' } : { kind: 'decide-right', caseId, right, decision: 'refused', ground, reasons: 'x' },
    { kind: 'settle-conflict', caseId, right: torn?.right ?? 'access', keep: heads[0] ?? anyLine, seen: heads, reasons: 'x' },
    { kind: 'confirm-decision', caseId, right: awaiting?.right ?? right, seen: lineOf(awaiting?.lineId), result: 'confirmed' },
    { kind: 'confirm-records', caseId, right: 'access', seen: [...recordsSince(state, 'access', context)?.now ?? []] },
    { kind: 'flag-interest', caseId, actor: 'nobody', interest: 'relative' },
  ];
}

function lineOf(id: string | undefined): LineId {
  return id === undefined ? anyLine : lineIdSchema.parse(id);
}

function paperOf(id: string | undefined): PaperId {
  return id === undefined ? anyPaper : paperIdSchema.parse(id);
}

function papers(caseId: CaseId, state: CaseState, { person, today }: DecideContext): readonly AnyCommand[] {
  const copy = state.papers.findLast((paper) => paper.kind === 'copy');
  const sent = state.papers.findLast((paper) => paper.sent.length > 0 && !paper.cameOut);
  const letter = state.papers.findLast(({ kind, paperId }) => kind !== 'copy' && kind !== 'request' && !state.facts['letter-given'].some((one) => one.paperId === paperId));
  return [
    { kind: 'confirm-paper', caseId, paperId: paperOf(sent?.paperId) },
    { kind: 'hand-over', caseId, paperId: paperOf(copy?.paperId), coverCode: coverCodeOf(state.request?.diaryNumber ?? '', copy?.copyNumber ?? 0), pages: copy?.pages ?? 0, birthDate: person?.birthDate ?? today },
    { kind: 'shred-paper', caseId, paperId: paperOf(state.papers.findLast(({ sent: out }) => out.length > 0)?.paperId) },
    { kind: 'give-letter', caseId, paperId: paperOf(letter?.paperId), channel: 'email' },
    { kind: 'record-paper', caseId, paperId: anyPaper, paperKind: 'copy', sha256: anyHash, pages: 1, language: 'fi', chunks: [] },
  ];
}

function waiting(caseId: CaseId, state: CaseState, { today }: DecideContext): readonly AnyCommand[] {
  const asked = state.facts['visitor-asked'].find(({ lineId }) => !state.facts['visitor-answered'].some((one) => one.asked === lineId));
  return [
    { kind: 'withdraw-right', caseId, right: openRight(state) },
    { kind: 'note-reminder', caseId, channel: 'phone', receivedOn: today },
    { kind: 'extend-due', caseId, reason: 'complexity', text: 'x' },
    { kind: 'ask-visitor', caseId, about: 'clarification', text: 'x' },
    { kind: 'note-answer', caseId, asked: lineOf(asked?.lineId), on: today },
  ];
}

function work(caseId: CaseId, state: CaseState, { today }: DecideContext): readonly AnyCommand[] {
  const { facts } = state;
  const restriction = facts['restriction-opened'].find(({ lineId }) => !facts['restriction-lifted'].some((one) => one.restriction === lineId))?.lineId;
  const [due] = untoldRecipients(state);
  return [
    { kind: 'tell-lifting', caseId, restriction: lineOf(restriction), channel: 'letter', reason: 'x' },
    { kind: 'lift-restriction', caseId, restriction: lineOf(restriction) },
    { kind: 'answer-task', caseId, task: openTasksOf(state)[0]?.code ?? 'search:none', result: 'nothing-found', on: today, records: null, how: 'x', paper: null },
    { kind: 'record-task-file', caseId, task: openTasksOf(state)[0]?.code ?? 'search:none', requestId: anyPaper, sha256: anyHash },
    { kind: 'tell-recipient', caseId, right: due?.right ?? 'erasure', recipient: due?.recipient ?? 'none', result: 'told', channel: 'letter' },
    { kind: 'tell-fee', caseId, counts: {}, facts: [] },
    { kind: 'answer-fee', caseId, answer: 'goes-on' },
    { kind: 'charge-fee', caseId },
  ];
}

function represented(caseId: CaseId, state: CaseState, { person, profile, today }: DecideContext): readonly AnyCommand[] {
  const personKey = personKeySchema.safeParse(person?.personKey).data ?? personKeySchema.parse(anyPaper);
  const register = profile.registers.find((one) => inForce(one, today))?.id ?? registerId.parse('none');
  return [
    { kind: 'mark-restricted', caseId, personKey },
    { kind: 'lift-restricted', caseId, personKey, reasons: 'x' },
    { kind: 'revoke-mandate', caseId, mandate: lineOf(state.facts['mandate-seen'].at(-1)?.lineId), on: today },
    { kind: 'log-estate', caseId, register, ownWords: '', language: 'fi', receivedOn: today },
    { kind: 'settle-estate', caseId, result: 'given', reasons: 'x' },
  ];
}

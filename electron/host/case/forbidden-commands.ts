// For each command of a case, why it cannot be given now: the screen shows the reason instead of a dead button (experience-rules.md 32).
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { coverCodeOf } from '../../../shared/domain/case/cover-code.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { standingDecisions, verdictOf } from '../../../shared/domain/case/standing-decisions.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { caseId as caseIdSchema, lineId, paperId as paperIdSchema, registerId, type CaseId } from '../../../shared/formats/ids.ts';
import { inForce } from '../../../shared/registers/controller.ts';

/** Outcomes that say "not now" or "not you"; any other refusal is about what would be typed. */
const standing = new Set(['not-permitted', 'other-register', 'receiver-may-not-decide', 'case-state', 'identity-not-checked', 'already-decided', 'copy-not-granted', 'right-unknown', 'case-conflict', 'case-incomplete']);
const anyPaper = paperIdSchema.parse('00000000-0000-4000-8000-000000000000');
const anyLine = lineId.parse('00000000-0000-4000-8000-000000000000');
const anyHash = '0'.repeat(64);

/** A blameless command of each kind, so that only the case and the role can refuse it. */
function probes(caseIdText: string, state: CaseState, context: DecideContext): readonly (CaseCommand | PaperCommand)[] {
  const caseId = caseIdSchema.parse(caseIdText);
  const request = state.papers.findLast((paper) => paper.kind === 'request');
  const copy = state.papers.findLast((paper) => paper.kind === 'copy');
  const sent = state.papers.findLast((paper) => paper.sent.length > 0 && !paper.cameOut);
  const register = context.profile.registers.find((one) => inForce(one, context.today))?.id ?? registerId.parse('none');
  const language = 'fi' as const;
  const paperOf = (paperId: string | undefined): typeof anyPaper => (paperId === undefined ? anyPaper : paperIdSchema.parse(paperId));
  return [
    { kind: 'check-identity', caseId, visitor: { personKey: null, name: 'xx' }, documentKind: 'any', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: context.today, secondMethod: null },
    { kind: 'log-request', caseId, register, rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language, receivedOn: context.today },
    { kind: 'sign-request', caseId, documentHash: request?.sha256 ?? anyHash, strokes: [[[0, 0], [100, 0]]], language },
    { kind: 'decline-signature', caseId, reason: 'does-not-want' },
    { kind: 'take-case', caseId },
    { kind: 'decide-right', caseId, right: 'access', decision: 'granted' },
    settleProbe(caseId, state),
    { kind: 'confirm-paper', caseId, paperId: paperOf(sent?.paperId) },
    { kind: 'hand-over', caseId, paperId: paperOf(copy?.paperId), coverCode: coverCodeOf(state.request?.diaryNumber ?? '', copy?.copyNumber ?? 0), pages: copy?.pages ?? 0, birthDate: context.person?.birthDate ?? context.today },
    { kind: 'record-paper', caseId, paperId: anyPaper, paperKind: 'copy', sha256: anyHash, pages: 1, language, chunks: [] },
  ];
}

function settleProbe(caseId: CaseId, state: CaseState): CaseCommand {
  const torn = state.rights.find((one) => verdictOf(one.decisions) === 'conflict') ?? state.rights[0];
  const heads = standingDecisions(torn?.decisions ?? []).map((one) => lineId.parse(one.lineId));
  return { kind: 'settle-conflict', caseId, right: torn?.right ?? 'access', keep: heads[0] ?? anyLine, seen: heads, reasons: 'x' };
}

/** Keyed by command kind; `record-paper` stands for making the copy. */
export function forbiddenCommands(caseId: string, state: CaseState, context: DecideContext): Record<string, string> {
  return Object.fromEntries(probes(caseId, state, context).flatMap((command) => {
    const tried = decide(state, command, context);
    if (tried.ok) return [];
    if (standing.has(tried.code)) return [[command.kind, tried.code]];
    // No paper to confirm or hand over: that too is the case's state.
    return tried.code === 'paper-unknown' ? [[command.kind, 'case-state']] : [];
  }));
}

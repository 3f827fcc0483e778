// Composes the letter of decision for the second contact person: what they confirm is what the visitor will read (rule 33).
import { verdictOfRight } from '../../../shared/domain/case/rights-of-case.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { lineId } from '../../../shared/formats/ids.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { personOf } from '../case/decide-context.ts';
import { readCase } from '../case/read-case.ts';
import type { Handler } from '../handler.ts';
import { composeLetterOf } from '../papers/letters/compose-letter-of.ts';
import { readForPaper } from '../papers/read-for-paper.ts';

/** Outcomes: `case-unknown`, `case-state` (nothing awaits a second person), those of a letter. */
export const previewDecision: Handler<'preview-decision'> = async (host, { caseId }, session) => {
  const { state } = readCase(host.journal, session.keys.content, caseId);
  const { request } = state;
  if (request === null) return refused('case-unknown');
  const assumed = asConfirmed(state);
  if (assumed === null) return refused('case-state');
  const head = personOf(host, state, null);
  const read = readForPaper(host, session, { caseId, kind: 'decision', state, person: head });
  if (!read.ok) return read;
  const composed = await composeLetterOf(host, session, { caseId, kind: 'decision', language: request.language, state: assumed, request, head });
  if (!composed.ok) return composed;
  return host.vault.session() === session ? ok({ pages: composed.value.pages, pdf: Buffer.from(composed.value.bytes).toString('base64') }) : refused('locked');
};

/** The case as if what awaits were confirmed, without the rights that nobody has decided. Null: nothing awaits. */
function asConfirmed(state: CaseState): CaseState | null {
  const seconds = state.facts['decision-confirmed'];
  const awaiting = state.rights.flatMap(({ decisions }) => decisions).filter((one) => one.needsSecond && !seconds.some(({ decision }) => decision === one.lineId));
  if (awaiting.length === 0) return null;
  const confirmed = awaiting.map(({ lineId: id, by, at }) => ({ decision: lineId.parse(id), result: 'confirmed' as const, lineId: id, by, at }));
  const assumed = { ...state, facts: { ...state.facts, 'decision-confirmed': [...seconds, ...confirmed] } };
  return { ...assumed, rights: assumed.rights.filter((one) => verdictOfRight(assumed, one) !== null) };
}

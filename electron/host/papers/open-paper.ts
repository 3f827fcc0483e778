// Opens a kept paper of a case, held to the hash its line names.
import { createHash } from 'node:crypto';
import type { Paper } from '../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { personOf } from '../case/decide-context.ts';
import { readCase } from '../case/read-case.ts';
import type { HostParts } from '../host-parts.ts';
import type { Session } from '../vault/session.ts';
import { readForPaper } from './read-for-paper.ts';

export interface OpenedPaper { readonly paper: Paper; readonly pdf: Buffer; readonly diaryNumber: string }

/** Writes the read line first. Outcomes: `paper-unknown`, `not-saved`, `journal-damaged`. */
export function openPaper(host: HostParts, session: Session, asked: { readonly caseId: string; readonly paperId: string }): Result<OpenedPaper> {
  const { state } = readCase(host.journal, session.keys.content, asked.caseId);
  const paper = state.papers.find((one) => one.paperId === asked.paperId);
  if (paper === undefined || state.request === null) return refused('paper-unknown');
  const read = readForPaper(host, session, { caseId: asked.caseId, kind: paper.kind, person: personOf(host, state, null) });
  if (!read.ok) return read;
  const pdf = host.papers.read(session.keys.papers, asked.paperId);
  const same = pdf !== null && createHash('sha256').update(pdf).digest('hex') === paper.sha256;
  return same ? ok({ paper, pdf, diaryNumber: state.request.diaryNumber }) : refused('paper-unknown');
}

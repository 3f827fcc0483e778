// Opens a kept paper of a case, held to the hash its line names.
import { createHash } from 'node:crypto';
import type { Paper } from '../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { personOf } from '../case/decide-context.ts';
import { readCase } from '../case/read-case.ts';
import type { HostParts } from '../host-parts.ts';
import { fileRefusal } from '../journal/sqlite-fault.ts';
import { fetchPaper } from '../sync/fetch-paper.ts';
import type { Session } from '../vault/session.ts';
import { readForPaper } from './read-for-paper.ts';

export interface OpenedPaper { readonly paper: Paper; readonly pdf: Buffer; readonly diaryNumber: string }

/**
 * Writes the read line first. A paper made at another desk is brought from central and kept.
 * Outcomes: `paper-unknown`, `paper-elsewhere`, `locked` when the desk locked meanwhile, `disk-full`, `not-saved`, `journal-damaged`.
 */
export async function openPaper(host: HostParts, session: Session, asked: { readonly caseId: string; readonly paperId: string }): Promise<Result<OpenedPaper>> {
  const { state } = readCase(host.journal, session.keys.content, asked.caseId);
  const paper = state.papers.find((one) => one.paperId === asked.paperId);
  const diaryNumber = state.request?.diaryNumber ?? state.facts['estate-logged'][0]?.diaryNumber;
  if (paper === undefined || diaryNumber === undefined) return refused('paper-unknown');
  const read = readForPaper(host, session, { caseId: asked.caseId, kind: paper.kind, state, person: personOf(host, state, null), kept: true });
  if (!read.ok) return read;
  const pdf = await bytesOf(host, session, paper);
  return pdf.ok ? ok({ paper, pdf: pdf.value, diaryNumber }) : pdf;
}

async function bytesOf(host: HostParts, session: Session, paper: Paper): Promise<Result<Buffer>> {
  const here = keptHere(host, session, paper);
  if (here !== null) return ok(here);
  const link = host.sync.link();
  if (paper.chunks.length === 0) return refused('paper-unknown');
  // Without connection the visitor would wait for a timeout: the copy can be made here at once.
  if (link === null || host.sync.lamp().reach === 'unreachable') return refused('paper-elsewhere');
  const sealed = await fetchPaper(link, paper.chunks);
  if (!sealed.ok) return sealed;
  if (host.vault.session() !== session) return refused('locked');
  try {
    host.papers.bring(paper.paperId, sealed.value);
  } catch (error) {
    host.log.fault('bring-paper', error);
    return fileRefusal(error);
  }
  const brought = keptHere(host, session, paper);
  return brought === null ? refused('paper-unknown') : ok(brought);
}

/** Null also when the file is not what was printed: its hash is in the case. */
function keptHere(host: HostParts, session: Session, paper: Paper): Buffer | null {
  const pdf = host.papers.read(session.keys.papers, paper.paperId);
  return pdf !== null && createHash('sha256').update(pdf).digest('hex') === paper.sha256 ? pdf : null;
}

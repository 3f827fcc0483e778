// Makes a paper of a case: read line, bytes, seal on disk, and last the line that names it by its hash.
import { createHash, randomUUID } from 'node:crypto';
import type { PaperMade } from '../../../shared/bridge.ts';
import type { PaperCommand } from '../../../shared/domain/case/commands.ts';
import type { PaperKind } from '../../../shared/domain/case/content.ts';
import type { Paper } from '../../../shared/domain/case/state.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { isFile } from '../../../shared/domain/case/decide-file.ts';
import { caseId as caseIdSchema, paperId as paperIdSchema } from '../../../shared/formats/ids.ts';
import { isLetter } from '../../../shared/domain/case/letters-due.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { wholeSeriesMax } from '../../../shared/papers/copy/whole-series.ts';
import type { PaperInput } from '../../../shared/papers/paper-input.ts';
import { person as personSchema } from '../../../shared/registers/person.ts';
import type { Language } from '../../../shared/registers/words.ts';
import { decideContext, personOf } from '../case/decide-context.ts';
import { personHere } from '../case/person-here.ts';
import { personKeyOf } from '../case/person-key-of.ts';
import { readCase, type KnownCase } from '../case/read-case.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import { composeFile } from '../export/compose-file.ts';
import type { HostParts } from '../host-parts.ts';
import { fileRefusal } from '../journal/sqlite-fault.ts';
import { coverOf } from '../people/cover-of.ts';
import type { PersonHead } from '../people/person-head.ts';
import { withFreshness, type FreshHolding } from '../people/with-freshness.ts';
import type { Session } from '../vault/session.ts';
import { composeEstateReceipt } from './compose-estate-receipt.ts';
import { composeLetterOf } from './letters/compose-letter-of.ts';
import { letterAim } from './letters/letter-aim.ts';
import type { ComposedPaper } from './paper-ports.ts';
import { paperInputOf, type PaperMatter } from './paper-input-of.ts';
import { readForPaper } from './read-for-paper.ts';
import { requestProof } from './request-proof.ts';

/** `recipient`, `restriction`: whom a notice addresses and what it ends; without them the first in line. `tells`: set here, never asked for. `wholeSeries`: of a copy, every reading on paper. */
export interface AskedPaper extends Pick<Paper, 'recipient' | 'restriction' | 'tells'> { readonly caseId: string; readonly kind: PaperKind; readonly language: Language | null; readonly wholeSeries?: boolean | undefined }

/** Unexpected failures of the composer are logged and answered in place: the case itself is safe. */
export async function compose(host: HostParts, kind: Exclude<PaperInput['kind'], 'estate-receipt'>, matter: PaperMatter): Promise<Result<ComposedPaper>> {
  try {
    return ok(await host.compose(paperInputOf(host, kind, matter), host.fonts()));
  } catch (error) {
    host.log.fault('compose-paper', error);
    return refused('paper-not-made');
  }
}

function withItems(host: HostParts, person: PersonHead): PaperMatter['person'] {
  return personSchema.strip().parse({ ...person, items: host.people.items(person.personKey) });
}

function recordOf(asked: AskedPaper, language: Language, made: { readonly paperId: string; readonly sha256: string; readonly pages: number; readonly chunks: readonly string[] }): PaperCommand {
  const { recipient, restriction, tells } = asked;
  return { kind: 'record-paper', caseId: caseIdSchema.parse(asked.caseId), paperId: paperIdSchema.parse(made.paperId), paperKind: asked.kind, sha256: made.sha256, pages: made.pages, language, chunks: [...made.chunks], recipient, restriction, tells };
}

/** The window does not offer it (whole-series.tsx). */
function isTooLong(head: PersonHead | null): boolean {
  return (head?.holdings ?? []).reduce((sum, { readings = 0 }) => sum + readings, 0) > wholeSeriesMax;
}

interface Making {
  readonly asked: AskedPaper;
  readonly known: KnownCase;
  readonly request: NonNullable<KnownCase['state']['request']>;
  readonly head: PersonHead | null;
  readonly language: Language;
}

async function composeAsked(host: HostParts, session: Session, { asked, known, request, head, language }: Making): Promise<Result<ComposedPaper>> {
  const { caseId, kind, recipient, restriction } = asked;
  const { state } = known;
  const freshness = (): FreshHolding[] => withFreshness(host, session, { caseId, head }).holdings;
  if (asked.wholeSeries === true && isTooLong(head)) return refused('paper-not-made', { field: 'wholeSeries' });
  if (isFile(kind)) return composeFile(host, kind, { state, request, language, freshness: freshness(), person: head === null ? null : withItems(host, head) });
  if (isLetter(kind)) return composeLetterOf(host, session, { caseId, kind, language, state, request, head, recipient, restriction });
  return compose(host, kind, {
    state, request, diaryNumber: request.diaryNumber, clerkName: session.account.name, language,
    person: kind === 'copy' && head !== null ? withItems(host, head) : null, proof: requestProof(host.journal, caseId, known), wholeSeries: asked.wholeSeries ?? false, freshness: kind === 'copy' ? freshness() : [],
    // Where not everybody is, a visitor whom this desk does not know was not searched for; the copy must say so (R14).
    searched: personKeyOf(state) === null && coverOf(host.people) !== 'all' ? [] : null,
  });
}

/** These say what was asked, not what is stored. */
const aboutRequest: ReadonlySet<PaperKind> = new Set<PaperKind>(['request', 'receipt']);

/**
 * Outcomes: `person-not-here`, those of `record-paper` (asked before anything of the person is read), `disk-full`, `not-saved`,
 * `journal-damaged`, `paper-not-made` (of a letter with the field that the case cannot fill), `fee-amount-wrong`, `recipient-unknown`, `locked` when the desk locked while the paper was made.
 */
export async function makePaper(host: HostParts, session: Session, { caseId, kind, language: wished, wholeSeries = false, ...aim }: AskedPaper): Promise<Result<PaperMade>> {
  const known = readCase(host.journal, session.keys.content, caseId);
  const { state } = known;
  const asked: AskedPaper = { caseId, kind, language: wished, wholeSeries, ...letterAim(state, { kind, ...aim }) };
  if (state.request === null) return makeEstateReceipt(host, session, { asked, known });
  const here = aboutRequest.has(kind) ? ok(null) : personHere(host, state);
  if (!here.ok) return here;
  const head = personOf(host, state, null);
  const language = asked.language ?? state.request.language;
  const probe = decide(state, recordOf(asked, language, { paperId: randomUUID(), sha256: '0'.repeat(64), pages: 1, chunks: [] }), decideContext(host, session, { person: head, incomplete: known.incomplete }));
  if (!probe.ok) return probe;
  const read = readForPaper(host, session, { caseId: asked.caseId, kind: asked.kind, state, person: head });
  if (!read.ok) return read;
  const composed = await composeAsked(host, session, { asked, known, request: state.request, head, language });
  if (!composed.ok) return composed;
  if (host.vault.session() !== session) return refused('locked');
  return keepPaper(host, session, asked, { ...composed.value, language });
}

/** An estate's case has one paper: its receipt. */
async function makeEstateReceipt(host: HostParts, session: Session, { asked, known }: { readonly asked: AskedPaper; readonly known: KnownCase }): Promise<Result<PaperMade>> {
  const [estate] = known.state.facts['estate-logged'];
  if (estate === undefined || asked.kind !== 'receipt') return refused('case-state');
  const language = asked.language ?? estate.language;
  const read = readForPaper(host, session, { caseId: asked.caseId, kind: asked.kind, state: known.state, person: personOf(host, known.state, null) });
  if (!read.ok) return read;
  const composed = await composeEstateReceipt(host, { estate, state: known.state, language, clerkName: session.account.name });
  if (!composed.ok) return composed;
  return host.vault.session() === session ? keepPaper(host, session, asked, { ...composed.value, language }) : refused('locked');
}

/** The file is on disk before the line names it: a line never points at a paper that a power cut took. */
function keepPaper(host: HostParts, session: Session, asked: AskedPaper, paper: ComposedPaper & { readonly language: Language }): Result<PaperMade> {
  const paperId = paperIdSchema.parse(randomUUID());
  const sha256 = createHash('sha256').update(paper.bytes).digest('hex');
  let chunks: readonly string[];
  try {
    chunks = host.papers.keep(session.keys.papers, paperId, paper.bytes);
  } catch (error) {
    host.log.fault('keep-paper', error);
    return fileRefusal(error);
  }
  const recorded = runCaseCommand(host, session, recordOf(asked, paper.language, { paperId, sha256, pages: paper.pages, chunks }));
  if (!recorded.ok) return recorded;
  return ok({ paperId, kind: asked.kind, sha256, pages: paper.pages, pdf: Buffer.from(paper.bytes).toString('base64') });
}

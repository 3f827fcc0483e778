// A contact person's desk says which case files have expired; central carries it out when its own dates agree.
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import { caseFileOf } from '../../../shared/domain/case/case-file.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { addMonths } from '../../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import { mayDo } from '../../../shared/rules/permission.ts';
import { casesOf } from '../case/person-cases.ts';
import { readCase } from '../case/read-case.ts';
import { announce } from '../case/run-case-command.ts';
import type { HostParts } from '../host-parts.ts';
import { appendLines } from '../journal/append-lines.ts';
import { localToday } from '../local-today.ts';
import { officeToday } from '../office-today.ts';
import { writerOf, type Session } from '../vault/session.ts';
import { expiredContents } from './expired-contents.ts';
import { caseAges } from './old-cases.ts';

/** `last`: the case looked at last; null when there are no more. */
export interface Proposed { readonly last: string | null; readonly proposed: number }

/** A case without a register, an identity check that led nowhere, is any contact person's. */
function isOwn(session: Session, state: CaseState): boolean {
  const register = state.request?.register ?? state.facts['estate-logged'][0]?.register ?? session.actor.registers[0];
  return mayDo(session.actor, 'take-case', register === undefined ? {} : { register }).ok;
}

/** A complaint that is still open needs every earlier file of its person (Art. 77, 79). */
function complaintOpen(host: HostParts, session: Session, caseId: string, state: CaseState): boolean {
  const personKey = state.request?.requester.personKey ?? null;
  if (personKey === null) return false;
  return casesOf(host.journal, session, personKey, caseId).some(({ state: other }) => !closedPhases.includes(other.phase) && other.rights.some(({ right }) => right === 'complaint'));
}

function propose(host: HostParts, session: Session, caseId: string, today: LocalDate): Result<number> {
  const rule = host.bundle.profile.caseFile;
  const { state, incomplete, ended } = readCase(host.journal, session.keys.content, caseId);
  // What cannot be read here may say that the case is still open.
  if (rule === null || ended || incomplete > 0 || !isOwn(session, state)) return ok(0);
  const file = caseFileOf(state, { rule, today, complaintOpen: complaintOpen(host, session, caseId, state) });
  if (!file.ok || file.value.fate.fate !== 'due' || file.value.closed === null) return ok(0);
  const drafts = expiredContents(state, file.value.closed, rule).map((content) => ({ type: 'case-file-expired', content, caseId, basedOn: state.events.slice(-1).map(({ lineId }) => lineId) }));
  const written = appendLines(host.journal, drafts, writerOf(session, host.bundle.controller, host.clocks.now().toISOString()));
  if (!written.ok) return written;
  announce(host, written.value.at(-1)?.change ?? 0);
  return ok(1);
}

/**
 * Looks at the next `limit` cases; only those as old as the rule are opened. Nothing for an account that is no contact
 * person. Outcomes: those of a write.
 */
export function proposeExpired(host: HostParts, session: Session, { after, limit }: { readonly after: string; readonly limit: number }): Result<Proposed> {
  const rule = host.bundle.profile.caseFile;
  if (rule === null || !session.actor.roles.includes('contact-person')) return ok({ last: null, proposed: 0 });
  const today = officeToday(host.clocks.now(), host.bundle.profile);
  const ages = caseAges(host.journal, after, limit);
  let proposed = 0;
  for (const { caseId, newest, said } of ages) {
    if (said || newest === null || addMonths(localToday(new Date(newest)), rule.months) >= today) continue;
    const done = propose(host, session, caseId, today);
    if (!done.ok) return done;
    proposed += done.value;
  }
  return ok({ last: ages.length < limit ? null : ages.at(-1)?.caseId ?? null, proposed });
}

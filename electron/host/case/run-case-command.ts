// The one road of a change: decide, journal, and only then an answer.
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseDraft } from '../../../shared/domain/case/content.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { standingDecisions } from '../../../shared/domain/case/standing-decisions.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { appendLines, type AppendedLine, type LineDraft } from '../journal/append-lines.ts';
import { writerOf, type Session } from '../vault/session.ts';
import { decideContext, personOf } from './decide-context.ts';
import { personHere } from './person-here.ts';
import { readCase } from './read-case.ts';

export interface Ran { readonly lines: readonly AppendedLine[]; readonly drafts: readonly CaseDraft[]; readonly change: number }

function diaryOf(draft: CaseDraft): LineDraft['diary'] {
  if (draft.type !== 'request-logged' && draft.type !== 'estate-logged') return undefined;
  const [desk = '', year, number] = draft.content.diaryNumber.split('/');
  return { desk, year: Number(year), number: Number(number) };
}

/** A decision names the decisions its writer had seen, so that it can be shown later what it did not know of. */
function basedOn(draft: CaseDraft, state: CaseState): readonly string[] {
  const latest = state.events.slice(-1).map((event) => event.lineId);
  if (draft.type !== 'right-decided') return latest;
  const asked = state.rights.find((one) => one.right === draft.content.right);
  return [...new Set([...latest, ...standingDecisions(asked?.decisions ?? []).map((one) => one.lineId)])];
}

/** Non-disclosure is of the person: a mark in a case would be erased with the case. */
const ofPerson: ReadonlySet<CaseDraft['type']> = new Set<CaseDraft['type']>(['person-restricted', 'person-unrestricted']);

function lineDraft(draft: CaseDraft, caseId: string, state: CaseState): LineDraft {
  const diary = diaryOf(draft);
  return { type: draft.type, content: draft.content, caseId: ofPerson.has(draft.type) ? null : caseId, basedOn: basedOn(draft, state), ...(diary === undefined ? {} : { diary }) };
}

/** What these say rests on the person's records, or on who they are: an answer is given only after their birth date and non-disclosure are looked at. */
const aboutPerson: ReadonlySet<string> = new Set<CaseCommand['kind']>(['decide-right', 'settle-conflict', 'confirm-decision', 'confirm-records', 'hand-over', 'give-letter']);

/**
 * No await between reading the case and writing its lines: two commands on one case cannot interleave.
 * Outcomes: `case-file-ended`, `person-not-here`, those of `decide`, `not-saved`, `journal-damaged`, `too-large`.
 */
export function runCaseCommand(host: HostParts, session: Session, command: CaseCommand | PaperCommand): Result<Ran> {
  const { state, incomplete, ended } = readCase(host.journal, session.keys.content, command.caseId);
  if (ended) return refused('case-file-ended');
  const here = aboutPerson.has(command.kind) ? personHere(host, state) : ok(null);
  if (!here.ok) return here;
  const context = decideContext(host, session, { person: personOf(host, state, command), incomplete, caseId: command.caseId });
  const drafts = decide(state, command, context);
  if (!drafts.ok) return drafts;
  const writer = writerOf(session, host.bundle.controller, context.now);
  const appended = appendLines(host.journal, drafts.value.map((draft) => lineDraft(draft, command.caseId, state)), writer);
  if (!appended.ok) return appended;
  const change = appended.value.at(-1)?.change ?? 0;
  if (appended.value.length > 0) announce(host, change);
  return ok({ lines: appended.value, drafts: drafts.value, change });
}

/** After every append: the push starts soon; the lists and the lamp hear of it once the answer is on its way. */
export function announce(host: HostParts, change: number): void {
  setImmediate(() => host.emit({ event: 'changed', change }));
  host.sync.nudge();
}

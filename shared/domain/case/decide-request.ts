// The clerk's commands on the request: log it, sign it, or go on without a signature.
import { parseLocalDate, type LocalDate } from '../../formats/local-date.ts';
import { diaryNumber } from '../../formats/ids.ts';
import { ok, refused, type Refusal } from '../../outcomes.ts';
import { inForce } from '../../registers/controller.ts';
import { dueDate } from '../../rules/due-date.ts';
import { inkLength } from '../../rules/ink-length.ts';
import { linkableTrace } from '../../rules/linkable-trace.ts';
import { objection } from '../../rules/objection.ts';
import { everything, isEffectiveAtOnce, type AskedRight } from './asked-right.ts';
import { calendarOf } from './calendar-of.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseContent, CaseDraft } from './content.ts';
import type { DecideContext, KnownPerson } from './context.ts';
import { representFault } from './decide-mandate.ts';
import { line, type Drafts } from './drafts.ts';
import { tasksAtLogging } from './plan-work.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** Ink shorter than this is no signature (experience-rules.md 19). */
export const inkMillimetresMin = 20;

/**
 * Logs the request and gives its diary number. The clock starts on the day of receipt whether or
 * not anything is signed (Art. 12(3), EDPB 01/2022 para 52-56), so logging comes before signing.
 * A visitor at the desk is identified
 * first; what comes by letter, e-mail or phone is logged with identity open (R8, R12).
 * Outcomes: case-state, identity-not-checked, person-unknown, no-right-chosen, right-doubled, situation-missing,
 * register-unknown, bad-date, received-in-future, and those of a mandate.
 */
export function logRequest(state: CaseState, command: Command<'log-request'>, context: DecideContext): Drafts {
  const fault = faultOf(state, command, context);
  if (fault !== null) return fault;
  const received = parseLocalDate(command.receivedOn);
  if (!received.ok) return { ...received, field: 'receivedOn' };
  const due = dueDate(received.value, calendarOf(context.profile));
  if (!due.ok) return due;
  const dates = { register: command.register, receivedOn: command.receivedOn, due: due.value.due };
  const logged: CaseDraft = {
    type: 'request-logged',
    content: {
      diaryNumber: diaryNumber.parse(context.nextDiaryNumber(Number(command.receivedOn.slice(0, 4)))),
      register: command.register,
      requester: requesterOf(state, command, context.person),
      rights: command.rights,
      ownWords: command.ownWords,
      channel: command.channel ?? 'in-person',
      language: command.language,
      delivery: 'pick-up',
      receivedOn: command.receivedOn,
      receivedAt: context.now,
      office: context.office,
      desk: context.desk,
      due: due.value.due,
      dueRaw: due.value.raw,
      signedOnPaper: command.signedOnPaper ?? false,
    },
  };
  return ok([logged, ...command.rights.flatMap(atOnce), ...tasksAtLogging(command.rights, dates, context)]);
}

/** A ban and a withdrawal are in force by the logging itself; an objection restricts until it is decided (R21-R23). */
function atOnce({ right }: AskedRight): readonly CaseDraft[] {
  if (isEffectiveAtOnce(right)) return [{ type: 'right-effected', content: { right } }];
  return right === 'objection' ? [{ type: 'restriction-opened', content: { right, cause: '18(1)(d)', scope: everything } }] : [];
}

function requesterOf({ identity }: CaseState, { from }: Command<'log-request'>, person: KnownPerson | null): CaseContent<'request-logged'>['requester'] {
  if (identity?.verdict === 'passed') {
    const seen = identity.visitor ?? { name: '', birthYear: null };
    return { personKey: identity.personKey, name: person?.name ?? seen.name, birthYear: birthYearOf(person) ?? seen.birthYear };
  }
  const told = from?.personKey === null ? from.name : '';
  return { personKey: from?.personKey ?? null, name: person?.name ?? told, birthYear: birthYearOf(person) };
}

function birthYearOf(person: KnownPerson | null): number | null {
  return person === null || person.birthDate === null ? null : Number(person.birthDate.slice(0, 4));
}

function faultOf(state: CaseState, command: Command<'log-request'>, context: DecideContext): Refusal | null {
  if (state.request !== null || state.facts['estate-logged'].length > 0) return refused('case-state');
  const fault = whoFault(state, command, context) ?? rightsFault(command.rights, context.today) ?? representFault(state, command.rights.map(({ right }) => right), context);
  if (fault !== null) return fault;
  const register = context.profile.registers.find((one) => one.id === command.register && inForce(one, context.today));
  if (register === undefined) return refused('register-unknown', { field: 'register' });
  return command.receivedOn > context.today ? refused('received-in-future', { field: 'receivedOn' }) : null;
}

/** Whoever was checked at the desk is the one who asks; a letter tells its own writer. */
function whoFault({ identity }: CaseState, { channel = 'in-person', from }: Command<'log-request'>, { person }: DecideContext): Refusal | null {
  if (identity?.verdict === 'passed') return from !== undefined && from.personKey !== identity.personKey ? refused('identity-mismatch', { field: 'from' }) : null;
  if (channel === 'in-person' || from === undefined) return refused('identity-not-checked');
  return from.personKey !== null && person?.personKey !== from.personKey ? refused('person-unknown', { field: 'from' }) : null;
}

/** A trace that is given is whole, so that somebody can search by it (Art. 11(2)). */
function traceFault(asked: readonly AskedRight[], today: LocalDate): Refusal | null {
  for (const [place, one] of asked.entries()) {
    const linked = one.right === 'access' && one.trace !== undefined ? linkableTrace(one.trace, null, today) : null;
    if (linked?.ok === false) return { ...linked, field: `rights.${String(place)}.trace.${linked.field ?? 'date'}` };
  }
  return null;
}

function rightsFault(asked: readonly AskedRight[], today: LocalDate): Refusal | null {
  if (asked.length === 0) return refused('no-right-chosen', { field: 'rights' });
  if (new Set(asked.map(({ right }) => right)).size < asked.length) return refused('right-doubled', { field: 'rights' });
  const lost = traceFault(asked, today);
  if (lost !== null) return lost;
  const silent = asked.findIndex((one) => one.right === 'objection' && !objection({ toMarketing: false, situation: one.situation }).ok);
  return silent < 0 ? null : refused('situation-missing', { field: `rights.${String(silent)}.situation` });
}

/** Binds the drawn paths to the hash of the exact request paper shown (R6). */
export function signRequest(state: CaseState, command: Command<'sign-request'>): Drafts {
  if (state.request === null || state.signature !== null) return refused('case-state');
  const shown = state.papers.some((paper) => paper.kind === 'request' && paper.sha256 === command.documentHash);
  if (!shown) return refused('signed-other-document', { field: 'documentHash' });
  const inkMillimetres = Math.round(inkLength(command.strokes) * 10) / 10;
  if (inkMillimetres < inkMillimetresMin) return refused('signature-empty', { field: 'strokes' });
  return line({ type: 'request-signed', content: { documentHash: command.documentHash, strokes: command.strokes, inkMillimetres, language: command.language } });
}

/** A signature is evidence, never a gate (spec/requirements.md, fact 1). */
export function declineSignature(state: CaseState, command: Command<'decline-signature'>): Drafts {
  if (state.request === null || state.signature !== null) return refused('case-state');
  return line({ type: 'signature-declined', content: { reason: command.reason } });
}

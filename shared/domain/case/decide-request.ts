// The clerk's commands on the request: log it, sign it, or go on without a signature.
import { parseLocalDate } from '../../formats/local-date.ts';
import { diaryNumber } from '../../formats/ids.ts';
import { refused, type Refusal } from '../../outcomes.ts';
import { inForce } from '../../registers/controller.ts';
import { dueDate } from '../../rules/due-date.ts';
import { inkLength } from '../../rules/ink-length.ts';
import type { CaseCommand } from './commands.ts';
import { servedRights } from './content.ts';
import type { DecideContext, KnownPerson } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** Ink shorter than this is no signature (experience-rules.md 19). */
export const inkMillimetresMin = 20;

/**
 * Logs the request and gives its diary number. The clock starts on the day of receipt whether or
 * not anything is signed (Art. 12(3), EDPB 01/2022 para 52-56), so logging comes before signing.
 * Outcomes: case-state, identity-not-checked, no-right-chosen, register-unknown, bad-date, received-in-future.
 */
export function logRequest(state: CaseState, command: Command<'log-request'>, context: DecideContext): Drafts {
  const fault = faultOf(state, command, context);
  if (fault !== null) return fault;
  const received = parseLocalDate(command.receivedOn);
  if (!received.ok) return { ...received, field: 'receivedOn' };
  const due = dueDate(received.value);
  if (!due.ok) return due;
  const person = context.person;
  return line({
    type: 'request-logged',
    content: {
      diaryNumber: diaryNumber.parse(context.nextDiaryNumber(Number(command.receivedOn.slice(0, 4)))),
      register: command.register,
      requester: {
        personKey: state.identity?.personKey ?? null,
        name: person?.name ?? state.identity?.visitor?.name ?? '',
        birthYear: birthYearOf(person) ?? state.identity?.visitor?.birthYear ?? null,
      },
      rights: command.rights,
      ownWords: command.ownWords,
      channel: 'in-person',
      language: command.language,
      delivery: 'pick-up',
      receivedOn: command.receivedOn,
      receivedAt: context.now,
      office: context.office,
      desk: context.desk,
      due: due.value.due,
      dueRaw: due.value.raw,
    },
  });
}

function birthYearOf(person: KnownPerson | null): number | null {
  return person === null || person.birthDate === null ? null : Number(person.birthDate.slice(0, 4));
}

function faultOf(state: CaseState, command: Command<'log-request'>, context: DecideContext): Refusal | null {
  if (state.request !== null) return refused('case-state');
  if (state.identity?.verdict !== 'passed') return refused('identity-not-checked');
  if (command.rights.length === 0) return refused('no-right-chosen', { field: 'rights' });
  if (command.rights.some((asked) => !servedRights.includes(asked.right))) return refused('right-not-served', { field: 'rights' });
  const register = context.profile.registers.find((one) => one.id === command.register && inForce(one, context.today));
  if (register === undefined) return refused('register-unknown', { field: 'register' });
  return command.receivedOn > context.today ? refused('received-in-future', { field: 'receivedOn' }) : null;
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

// From the typed form to the command, and what is wrong with it on the way.
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseId, RegisterId } from '../../../shared/formats/ids.ts';
import { formatLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import type { Register } from '../../../shared/registers/controller.ts';
import type { Language } from '../../../shared/registers/words.ts';
import { dueDate, type DueDate } from '../../../shared/rules/due-date.ts';
import type { WorkingDayCalendar } from '../../../shared/rules/working-day-calendar.ts';
import { askedFrom, chosenRights, rightFaults } from './asked-rights.ts';
import { emptyChange, wholeScope, type RequestDraft } from './request-draft.ts';
import type { RequestFault } from './request-fault.ts';
import { typedDay } from './scope-form.ts';

export type LogCommand = Extract<CaseCommand, { kind: 'log-request' }>;

const longestOwnWords = 5000;

export function emptyRequest(register: Register | undefined, language: Language, today: LocalDate): RequestDraft {
  return {
    register: register?.id ?? '', access: false, ...wholeScope, ownWords: '', language, receivedOn: formatLocalDate(today),
    also: [], trace: null, erasure: wholeScope, claimed: null, restriction: wholeScope, cause: null, portability: wholeScope, changes: [emptyChange], situation: '', purposes: '', complaint: '',
  };
}

/** The due date while typing: the same rule as the host's, so the two cannot differ (architecture). Null when the date is not usable. */
export function dueOf(draft: RequestDraft, today: LocalDate, calendar: WorkingDayCalendar): DueDate | null {
  const received = typedDay(draft.receivedOn, today);
  if (received === null || received > today) return null;
  const due = dueDate(received, calendar);
  return due.ok ? due.value : null;
}

export function faultsOf(draft: RequestDraft, today: LocalDate): readonly RequestFault[] {
  const received = typedDay(draft.receivedOn, today);
  const chosen = chosenRights(draft);
  return [
    ...(chosen.length > 0 ? [] : [{ field: 'access', words: 'rightMissing' } as const]),
    ...chosen.flatMap((one) => rightFaults(one, draft, today)),
    ...(draft.ownWords.length > longestOwnWords ? [{ field: 'ownWords', words: 'tooLong' } as const] : []),
    ...(received === null ? [{ field: 'receivedOn', words: 'badDate' } as const] : received > today ? [{ field: 'receivedOn', words: 'future' } as const] : []),
  ];
}

/** Null while something is wrong: a preview or a logging of half a form is never asked for. */
export function commandFrom(draft: RequestDraft, today: LocalDate, ids: { readonly caseId: CaseId; readonly register: RegisterId }): LogCommand | null {
  const receivedOn = typedDay(draft.receivedOn, today);
  if (receivedOn === null || faultsOf(draft, today).length > 0) return null;
  const rights = chosenRights(draft).flatMap((one) => askedFrom(one, draft, today) ?? []);
  return { kind: 'log-request', caseId: ids.caseId, register: ids.register, rights, ownWords: draft.ownWords.trim(), language: draft.language, receivedOn };
}

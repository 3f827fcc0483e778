// From the typed form to the command, and what is wrong with it on the way.
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseId, RegisterId } from '../../../shared/formats/ids.ts';
import { formatLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { Register } from '../../../shared/registers/controller.ts';
import type { Language } from '../../../shared/registers/words.ts';
import { dueDate, type DueDate } from '../../../shared/rules/due-date.ts';
import type { RequestDraft } from './request-draft.ts';

export type LogCommand = Extract<CaseCommand, { kind: 'log-request' }>;

/** The fields of the form that can be wrong, each with the key of its words. */
export type RequestFault =
  | { readonly field: 'access'; readonly words: 'rightMissing' }
  | { readonly field: 'categories'; readonly words: 'categoryMissing' }
  | { readonly field: 'from' | 'to'; readonly words: 'badDate' | 'order' }
  | { readonly field: 'receivedOn'; readonly words: 'badDate' | 'future' }
  | { readonly field: 'ownWords'; readonly words: 'tooLong' };

const longestOwnWords = 5000;

export function emptyRequest(register: Register | undefined, language: Language, today: LocalDate): RequestDraft {
  return { register: register?.id ?? '', access: false, which: 'all', categories: [], period: 'all', from: '', to: '', ownWords: '', language, receivedOn: formatLocalDate(today) };
}

export function typedDay(text: string, today: LocalDate): LocalDate | null {
  const parsed = parseTypedDate(text, { today, century: 'past' });
  return parsed.ok ? parsed.value : null;
}

/** The due date while typing: the same rule as the host's, so the two cannot differ (architecture). Null when the date is not usable. */
export function dueOf(draft: RequestDraft, today: LocalDate): DueDate | null {
  const received = typedDay(draft.receivedOn, today);
  if (received === null || received > today) return null;
  const due = dueDate(received);
  return due.ok ? due.value : null;
}

export function faultsOf(draft: RequestDraft, today: LocalDate): readonly RequestFault[] {
  const received = typedDay(draft.receivedOn, today);
  return [
    ...(draft.access ? [] : [{ field: 'access', words: 'rightMissing' } as const]),
    ...(draft.which === 'chosen' && draft.categories.length === 0 ? [{ field: 'categories', words: 'categoryMissing' } as const] : []),
    ...periodFaults(draft, today),
    ...(draft.ownWords.length > longestOwnWords ? [{ field: 'ownWords', words: 'tooLong' } as const] : []),
    ...(received === null ? [{ field: 'receivedOn', words: 'badDate' } as const] : received > today ? [{ field: 'receivedOn', words: 'future' } as const] : []),
  ];
}

function periodFaults(draft: RequestDraft, today: LocalDate): readonly RequestFault[] {
  if (draft.period === 'all') return [];
  const from = typedDay(draft.from, today);
  const to = typedDay(draft.to, today);
  const bad = [...(from === null ? [{ field: 'from', words: 'badDate' } as const] : []), ...(to === null ? [{ field: 'to', words: 'badDate' } as const] : [])];
  return from !== null && to !== null && from > to ? [{ field: 'to', words: 'order' }] : bad;
}

/** Null while something is wrong: a preview or a logging of half a form is never asked for. */
export function commandFrom(draft: RequestDraft, today: LocalDate, ids: { readonly caseId: CaseId; readonly register: RegisterId }): LogCommand | null {
  const receivedOn = typedDay(draft.receivedOn, today);
  if (receivedOn === null || faultsOf(draft, today).length > 0) return null;
  const between = draft.period === 'between';
  const scope = {
    categories: draft.which === 'all' ? 'all' as const : draft.categories,
    from: between ? typedDay(draft.from, today) : null,
    to: between ? typedDay(draft.to, today) : null,
  };
  return { kind: 'log-request', caseId: ids.caseId, register: ids.register, rights: [{ right: 'access', scope }], ownWords: draft.ownWords.trim(), language: draft.language, receivedOn };
}

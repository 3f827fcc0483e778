// From the typed result of a task to its answer, and what is missing on the way; the same rule stands in the host.
import type { z } from 'zod';
import type { Task, taskAnswer } from '../../../shared/domain/case/fact-contents.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';

export type TaskAnswer = z.infer<typeof taskAnswer>;

export interface TaskTyped {
  readonly result: TaskAnswer['result'] | null;
  readonly on: string;
  readonly records: string;
  readonly how: string;
  readonly place: string;
  readonly pagesCopied: string;
  readonly returned: boolean;
}

export interface TaskFault {
  readonly field: string;
  readonly words: 'result' | 'on' | 'how' | 'records' | 'place' | 'pages' | 'returned';
}

/** A search finds or does not; other work is done or not. */
export function resultsOf(kind: Task['kind']): readonly TaskAnswer['result'][] {
  return kind === 'search' || kind === 'export' ? ['found', 'nothing-found', 'not-possible'] : ['done', 'nothing-found', 'not-possible'];
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

function dayOf(text: string, today: LocalDate): LocalDate | null {
  const parsed = parseTypedDate(text, { today, century: 'past' });
  return parsed.ok && parsed.value <= today ? parsed.value : null;
}

export function taskFaults(typed: TaskTyped, isPaper: boolean, today: LocalDate): readonly TaskFault[] {
  const counted = typed.result === 'found' || typed.result === 'done';
  return [
    ...(typed.result === null ? [{ field: 'task-result', words: 'result' } as const] : []),
    ...(dayOf(typed.on, today) === null ? [{ field: 'task-on', words: 'on' } as const] : []),
    ...(/^[A-Za-z0-9./_-]{1,60}$/.test(typed.how.trim()) ? [] : [{ field: 'task-how', words: 'how' } as const]),
    ...(counted && (wholeNumber(typed.records) ?? 0) < 1 ? [{ field: 'task-records', words: 'records' } as const] : []),
    ...(isPaper && typed.result === 'found' ? paperFaults(typed) : []),
  ];
}

function paperFaults({ place, pagesCopied, returned }: TaskTyped): readonly TaskFault[] {
  return [
    ...(place.trim() === '' ? [{ field: 'task-place', words: 'place' } as const] : []),
    ...((wholeNumber(pagesCopied) ?? 100_000) >= 100_000 ? [{ field: 'task-pages', words: 'pages' } as const] : []),
    ...(returned ? [] : [{ field: 'task-returned', words: 'returned' } as const]),
  ];
}

/** Null while something is missing. */
export function answerFrom(typed: TaskTyped, isPaper: boolean, today: LocalDate): TaskAnswer | null {
  const on = dayOf(typed.on, today);
  const { result } = typed;
  if (result === null || on === null || taskFaults(typed, isPaper, today).length > 0) return null;
  return {
    result, on, how: typed.how.trim(),
    records: result === 'found' || result === 'done' ? wholeNumber(typed.records) : null,
    paper: isPaper && result === 'found' ? { place: typed.place.trim(), pagesCopied: wholeNumber(typed.pagesCopied) ?? 0, returned: typed.returned } : null,
  };
}

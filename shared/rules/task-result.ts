// What an owner answers to a task: "searched, nothing found" is a result, and an erasure is proved (R29, EDPB CEF 2025).
import type { LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import type { TaskKind } from './tasks-for.ts';

export interface TaskResult {
  readonly result: 'found' | 'nothing-found' | 'done' | 'not-possible';
  readonly by: string;
  readonly on: LocalDate | null;
  /** Records found or treated. */
  readonly records: number | null;
  /** How it was searched or done: a search key, a job number, a certificate's name. */
  readonly how: string;
  /** Of paper: where it lies, who fetched it, how many pages were copied, whether it went back (R31). */
  readonly paper: { readonly place: string; readonly pagesCopied: number; readonly returned: boolean } | null;
}

const searching: readonly TaskKind[] = ['search', 'export'];

/** Outcomes: `result-incomplete` with the field missing, `bad-input` (field `result`: a search is not "done", an erasure is not "found"). */
export function checkTaskResult(kind: TaskKind, isPaper: boolean, given: TaskResult, today: LocalDate): Result<TaskResult> {
  if (searching.includes(kind) ? given.result === 'done' : given.result === 'found') return refused('bad-input', { field: 'result' });
  const missing = whatIsMissing(given, today) ?? (isPaper ? missingOfPaper(given) : null);
  return missing === null ? ok(given) : refused('result-incomplete', { field: missing });
}

function whatIsMissing({ result, by, on, records, how }: TaskResult, today: LocalDate): string | null {
  if (by.trim() === '') return 'by';
  if (on === null || on > today) return 'on';
  // Also a vain search says what it was searched by, and an impossible task why.
  if (how.trim() === '') return 'how';
  const counted = result === 'found' || result === 'done';
  return counted && (records === null || !Number.isInteger(records) || records < 1) ? 'records' : null;
}

function missingOfPaper({ result, paper }: TaskResult): string | null {
  if (result !== 'found') return null;
  if (paper === null || paper.place.trim() === '') return 'paper';
  return paper.returned ? null : 'paper.returned';
}

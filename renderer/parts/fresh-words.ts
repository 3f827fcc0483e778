// How fresh a category is, in words: checked at its source, or the last copy and why the source said nothing newer.
import type { Freshness } from '../../shared/rules/freshness.ts';
import type { Say } from '../words/words.ts';
import { clockOf, dayOfInstant } from './times.ts';

/** `22.11.2026 klo 14.05`. */
export function momentWords(t: Say, instant: string): string {
  return t('fresh.moment', { day: dayOfInstant(instant), clock: clockOf(instant) });
}

/** A copy is told by its day and minute, since several imports may run in one day. */
export function freshWords(t: Say, { copyAt, checkedAt, failed }: Pick<Freshness, 'copyAt' | 'checkedAt' | 'failed'>): string {
  if (checkedAt !== null) return t('fresh.checked', { at: momentWords(t, checkedAt) });
  const copy = t('fresh.copy', { at: momentWords(t, copyAt) });
  const why = failed === null ? null : failedWords(t, failed);
  return why === null ? copy : `${copy}; ${why}`;
}

function failedWords(t: Say, { state, at }: NonNullable<Freshness['failed']>): string | null {
  switch (state) {
    case 'no-answer': case 'partly': case 'not-askable': case 'importing': return t(`fresh.failed.${state}`, { at: momentWords(t, at) });
    // These are no failures; the rule never gives them.
    case 'changed': case 'unchanged': case 'not-live': case 'no-source': return null;
  }
}

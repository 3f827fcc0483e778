// The due date in words: how far it is; how it was counted is said by the same words as on paper (shared/papers/due-steps-text).
import { weekdayOf } from '../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { daysLeft } from '../../shared/rules/days-left.ts';
import type { Say } from '../words/words.ts';
import { shortDayOf } from './times.ts';

export type DueTone = 'stop' | 'attention' | 'plain';

/** `3 pv · 27.11.`, `myöhässä 2 pv`, `tänään`: words first, the tone only in addition (rule 27). */
export function dueWords(t: Say, due: LocalDate, today: LocalDate): { readonly text: string; readonly tone: DueTone } {
  const left = daysLeft(due, today);
  if (left.code === 'late') return { text: t('due.late', { count: left.days }), tone: 'stop' };
  if (left.code === 'today') return { text: t('due.today'), tone: 'attention' };
  return { text: t('due.left', { count: left.days, date: shortDayOf(due) }), tone: left.days <= 3 ? 'attention' : 'plain' };
}

export function weekdayWords(t: Say, date: LocalDate): string {
  return t(`weekday.${weekdayOf(date)}`);
}

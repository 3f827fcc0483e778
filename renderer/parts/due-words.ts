// The due date in words: how far it is, and how it was counted, step by step.
import { weekdayOf } from '../../shared/formats/date-arithmetic.ts';
import { formatLocalDate, type LocalDate } from '../../shared/formats/local-date.ts';
import { daysLeft } from '../../shared/rules/days-left.ts';
import type { DueDateStep } from '../../shared/rules/due-date.ts';
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

/** One sentence of the explanation (spec/rules.md 3.2). */
export function stepWords(t: Say, step: DueDateStep): string {
  switch (step.code) {
    case 'received':
      return t('due.received', { date: formatLocalDate(step.date) });
    case 'month-ends':
      return t('due.month-ends', { date: formatLocalDate(step.date) });
    case 'clamped':
      return t('due.clamped', { wanted: step.wanted });
    case 'rolled':
      return t('due.rolled', { date: formatLocalDate(step.from), reason: step.holiday === undefined ? t(`due.reason.${step.reason}`) : t(`due.holiday.${step.holiday}`) });
    case 'working-day':
      return t('due.working-day', { date: formatLocalDate(step.date), weekday: weekdayWords(t, step.date) });
  }
}

// The coming days as a strip: how many cases fall due on each; what is late stands first as one cell.
import { addDays, weekdayOf } from '../../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { dayOffOn } from '../../../shared/rules/working-day-calendar.ts';
import { lastOf } from '../../parts/last-of.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import { shortDayOf } from '../../parts/times.ts';
import { isClosed, type InboxRow } from '../../records/queries/inbox.ts';
import { useWords } from '../../words/words.ts';

const days = 23;
const near = 3;

interface DueCounts { readonly late: number; readonly byDay: ReadonlyMap<string, number> }

const countsOf = lastOf((rows: readonly InboxRow[], today: LocalDate): DueCounts => {
  const byDay = new Map<string, number>();
  let late = 0;
  for (const row of rows) {
    if (isClosed(row)) continue;
    if (row.due < today) late += 1;
    byDay.set(row.due, (byDay.get(row.due) ?? 0) + 1);
  }
  return { late, byDay };
});

/** `rows` null while they are still being read: the days stand there without their counts. */
export function DueStrip({ rows, today }: { readonly rows: readonly InboxRow[] | null; readonly today: LocalDate }) {
  const { t } = useWords();
  const calendar = useCalendar();
  const { late, byDay } = rows === null ? { late: 0, byDay: null } : countsOf(rows, today);
  const cells = Array.from({ length: days }, (_, index) => addDays(today, index));
  return (
    <ol className="strip" aria-label={t('inbox.strip')} aria-busy={byDay === null}>
      {late === 0 ? null : <li className="late"><small>{t('inbox.late')}</small><b>{late}</b></li>}
      {cells.map((day, index) => {
        const count = byDay?.get(day) ?? 0;
        const off = dayOffOn(day, calendar) !== null;
        const tone = off ? 'off' : count > 0 && index <= near ? 'near' : '';
        return (
          <li key={day} className={index === 0 ? `${tone} today` : tone}>
            <span className="unseen">{off ? `${shortDayOf(day)} ${t('inbox.dayOff')}` : byDay === null ? shortDayOf(day) : t('inbox.dayCases', { date: shortDayOf(day), count })}</span>
            <span aria-hidden="true"><small>{Number(day.slice(8))}</small><b>{off ? '–' : byDay === null ? '…' : count === 0 ? '·' : count}</b><small>{t(`weekdayShort.${weekdayOf(day)}`)}</small></span>
          </li>
        );
      })}
    </ol>
  );
}

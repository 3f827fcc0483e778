// The coming days as a strip: how many cases fall due on each; what is late stands first as one cell.
import { addDays, weekdayOf } from '../../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { dayOffOn } from '../../../shared/rules/working-day-calendar.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import { shortDayOf } from '../../parts/times.ts';
import { isClosed, type InboxRow } from '../../records/queries/inbox.ts';
import { useWords } from '../../words/words.ts';

const days = 23;
const near = 3;

export function DueStrip({ rows, today }: { readonly rows: readonly InboxRow[]; readonly today: LocalDate }) {
  const { t } = useWords();
  const calendar = useCalendar();
  const open = rows.filter((row) => !isClosed(row));
  const late = open.filter((row) => row.due < today).length;
  const byDay: ReadonlyMap<string, readonly InboxRow[]> = Map.groupBy(open, (row) => row.due);
  const cells = Array.from({ length: days }, (_, index) => addDays(today, index));
  return (
    <ol className="strip" aria-label={t('inbox.strip')}>
      {late === 0 ? null : <li className="late"><small>{t('inbox.late')}</small><b>{late}</b></li>}
      {cells.map((day, index) => {
        const count = byDay.get(day)?.length ?? 0;
        const off = dayOffOn(day, calendar) !== null;
        const tone = off ? 'off' : count > 0 && index <= near ? 'near' : '';
        return (
          <li key={day} className={index === 0 ? `${tone} today` : tone}>
            <span className="unseen">{off ? `${shortDayOf(day)} ${t('inbox.dayOff')}` : t('inbox.dayCases', { date: shortDayOf(day), count })}</span>
            <span aria-hidden="true"><small>{Number(day.slice(8))}</small><b>{off ? '–' : count === 0 ? '·' : count}</b><small>{t(`weekdayShort.${weekdayOf(day)}`)}</small></span>
          </li>
        );
      })}
    </ol>
  );
}

// The days of one month of a metering series, asked of the host when the month is opened: at most 31 rows.
import { useEffect, useState } from 'react';
import type { SeriesTotalShown } from '../../shared/registers/series-shown.ts';
import type { Refusal } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { useWords } from '../words/words.ts';
import { noteRefusal } from './messages.ts';
import { RefusalNote } from './refusal-note.tsx';
import type { SeriesAsking } from './series-asking.ts';
import { decimalShown, periodShown } from './series-words.ts';

export function SeriesDays({ asking, group, month }: { readonly asking: SeriesAsking; readonly group: number; readonly month: string }) {
  const { t } = useWords();
  const [days, setDays] = useState<readonly SeriesTotalShown[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { caseId, personKey, purpose } = asking;
  useEffect(() => {
    let live = true;
    void call('open-series-month', { caseId, personKey, purpose, group, month }).then((answer) => {
      if (!live) return;
      if (answer.ok) setDays(answer.value.days);
      else { noteRefusal(answer); setRefusal(answer); }
    });
    return () => { live = false; };
  }, [caseId, personKey, purpose, group, month]);
  if (refusal !== null) return <RefusalNote refusal={refusal} />;
  if (days === null) return <p role="status" className="quiet">{t('series.opening')}</p>;
  return (
    <table aria-label={t('series.daysOf', { month: periodShown(month) })}>
      <thead><tr><th scope="col">{t('series.day')}</th><th scope="col">{t('series.count')}</th><th scope="col">{t('series.estimated')}</th><th scope="col">{t('series.missing')}</th><th scope="col">{t('series.sum')}</th><th scope="col">{t('series.least')}</th><th scope="col">{t('series.greatest')}</th></tr></thead>
      <tbody>{days.map((day) => <Day key={day.name} day={day} />)}</tbody>
    </table>
  );
}

function Day({ day }: { readonly day: SeriesTotalShown }) {
  const { language } = useWords();
  const of = (what: 'sum' | 'least' | 'greatest'): string => day.columns.map((one) => { const value = one[what]; return value === null ? '–' : decimalShown(value, language); }).join(' · ');
  return <tr><th scope="row">{periodShown(day.name)}</th><td>{day.readings}</td><td>{day.estimated}</td><td>{day.missing}</td><td>{of('sum')}</td><td>{of('least')}</td><td>{of('greatest')}</td></tr>;
}

// Metering series added up, opened when asked for: each metering point's years, in them months, in them days; a million readings are never rows.
import { useState } from 'react';
import type { Holding } from '../../shared/bridge/case-view.ts';
import type { SeriesGroupShown, SeriesTotalShown } from '../../shared/registers/series-shown.ts';
import type { Refusal } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { noteRefusal } from './messages.ts';
import { RefusalNote } from './refusal-note.tsx';
import type { SeriesAsking } from './series-asking.ts';
import { groupName, periodShown, sumWords } from './series-words.ts';
import { useProfile } from './session.ts';
import { SeriesDays } from './series-days.tsx';
import { clockOf, dayOfInstant } from './times.ts';
import './metered-series.css';

type SeriesProps = SeriesAsking & { readonly holdings: readonly Holding[] };

/** What is open is of these readings: others that have come, or another person's, close it, for its months are asked for by their group's place. */
function stateOf({ caseId, personKey, holdings }: SeriesProps): string {
  return JSON.stringify([caseId, personKey, ...holdings.filter(({ readings = 0 }) => readings > 0).map(({ system, category, count, readings, broughtAt }) => [system, category, count, readings, broughtAt])]);
}

/** Nothing for a person without series. */
export function MeteredSeries(props: SeriesProps) {
  return <Series key={stateOf(props)} {...props} />;
}

function Series({ holdings, ...asking }: SeriesProps) {
  const { t, language } = useWords();
  const [groups, setGroups] = useState<readonly SeriesGroupShown[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const readings = holdings.reduce((sum, one) => sum + (one.readings ?? 0), 0);
  if (readings === 0) return null;
  const open = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('open-series', asking);
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setGroups(answer.value.groups);
    else noteRefusal(answer);
  };
  return (
    <section className="metered-series" aria-label={t('series.title')}>
      <h2>{t('series.title')} <small>{t('series.readings', { count: new Intl.NumberFormat(language).format(readings) })}</small></h2>
      <p className="quiet">{t('series.paper', { readings: t('series.readings', { count: new Intl.NumberFormat(language).format(readings) }) })}</p>
      {/* It stays in its place once opened, so that the keyboard does. */}
      <Button onPress={open} disabled={busy}>{t('series.open')}</Button>
      <p role="status" className="quiet">{busy ? t('series.opening') : ''}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {groups?.map((group, place) => <OnePoint key={place} group={group} place={place} asking={asking} />)}
    </section>
  );
}

function OnePoint({ group, place, asking }: { readonly group: SeriesGroupShown; readonly place: number; readonly asking: SeriesAsking }) {
  const { t, language } = useWords();
  const category = useProfile().categories.find(({ code }) => code === group.category);
  const most = greatestSum(group.months);
  return (
    <article>
      <h3>{groupName(group, category, language)}</h3>
      <p>{t('series.span', { from: `${dayOfInstant(group.first)} ${clockOf(group.first)}`, to: `${dayOfInstant(group.last)} ${clockOf(group.last)}` })} · <Line total={group.total} group={group} /></p>
      {group.years.map((year) => (
        <details key={year.name}>
          <summary><b>{periodShown(year.name)}</b><span><Line total={year} group={group} /></span><span /></summary>
          {group.months.filter(({ name }) => name.startsWith(`${year.name}-`)).map((month) => <Month key={month.name} month={month} most={most} group={group} place={place} asking={asking} />)}
        </details>
      ))}
    </article>
  );
}

interface MonthProps { readonly month: SeriesTotalShown; readonly most: number; readonly group: SeriesGroupShown; readonly place: number; readonly asking: SeriesAsking }

function Month({ month, most, group, place, asking }: MonthProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><b>{periodShown(month.name)}</b><span><Line total={month} group={group} /></span><progress aria-hidden="true" max={most} value={sumOf(month)} /></summary>
      {isOpen ? <SeriesDays asking={asking} group={place} month={month.name} /> : null}
    </details>
  );
}

function Line({ total, group }: { readonly total: SeriesTotalShown; readonly group: SeriesGroupShown }) {
  const { t, language } = useWords();
  const number = new Intl.NumberFormat(language);
  const sum = sumWords(total, group, language);
  return <>{sum === '' ? t('series.noSum') : <b>{sum}</b>} · {t('series.line', { readings: t('series.readings', { count: number.format(total.readings) }), estimated: number.format(total.estimated), missing: number.format(total.missing) })}</>;
}

/** For the bar alone; what is read is the text beside it. */
function sumOf({ columns }: SeriesTotalShown): number {
  return Math.max(0, Number(columns[0]?.sum ?? 0));
}

function greatestSum(months: readonly SeriesTotalShown[]): number {
  return Math.max(1e-9, ...months.map(sumOf));
}

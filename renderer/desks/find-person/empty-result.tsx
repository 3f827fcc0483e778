// Nothing found: what was searched, where, as of when, and the next step; "not available" never looks like this (rule 39).
import { useSession } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { clockOf, dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import type { FoundPeople } from './elsewhere.ts';
import '../../parts/notes.css';

export function EmptyResult({ answer, all, query, at }: { readonly answer: FoundPeople; /** Everybody was searched, here or in the central store. */ readonly all: boolean; readonly query: string; readonly at: number }) {
  const { t } = useWords();
  const people = useSession((state) => state.lamp?.people);
  const parts = [t('find.noneWhere', { count: answer.searched }), ...(answer.asOf === null ? [] : [t('find.asOf', { at: dayAndClockOf(answer.asOf) })]), t('find.at', { at: clockOf(at) })];
  return (
    <div className="empty" role="status">
      <b>{t('find.none', { query: shown(query) })}</b>
      <span>{parts.join(' · ')}</span>
      {typeof people?.last === 'number' && people.have < people.last ? <span>{t('lamp.peopleTitle')}: {t('lamp.peopleRows', { have: people.have, last: people.last })}</span> : null}
      <span>{all ? t('find.noneNext') : t(answer.cover === 'filling' ? 'scope.notYet' : 'scope.notSearched')}</span>
    </div>
  );
}

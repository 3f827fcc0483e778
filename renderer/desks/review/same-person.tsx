// Other cases of the same person, earlier and duplicate ones, each a press away; the other case shows this one the same way.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { dayOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';

export function SamePerson({ view, onOpenCase }: { readonly view: CaseView; readonly onOpenCase: (caseId: CaseId) => void }) {
  const { t } = useWords();
  const reminders = view.time?.reminders ?? [];
  if (view.samePerson.length === 0 && reminders.length === 0) return null;
  return (
    <section className="tasks">
      {reminders.length === 0 ? null : <p><b>{t('places.same.reminders', { count: reminders.length })}</b>: {reminders.map(({ receivedOn }) => dayOf(receivedOn)).join(', ')}</p>}
      {view.samePerson.length === 0 ? null : <h2>{t('places.same.others')}</h2>}
      <ul className="right-list">
        {view.samePerson.map((one) => (
          <li key={one.caseId}>
            <span><b>{one.diaryNumber}</b> {one.rights.map((right) => rightWords(t, right)).join(', ')} <small>{dayOf(one.receivedOn)}</small></span>
            <span className="tags"><span className={one.open ? 'tag accent' : 'tag'}>{one.open ? t('places.same.open') : t('places.same.closed')}</span>
              <Button tone="slim" label={t('places.same.openCase', { number: one.diaryNumber })} onPress={() => onOpenCase(one.caseId)}>{t('places.papersOut.open')}</Button></span>
          </li>
        ))}
      </ul>
    </section>
  );
}

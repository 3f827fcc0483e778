// The restrictions of a case and their end: the reason, the notice, and on the day it named the lifting (Art. 18(3)).
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { useIsContactPerson, useToday } from '../../../parts/session.ts';
import { shown } from '../../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';
import { Forbidden } from '../forbidden.tsx';
import { LiftingForm } from './lifting-form.tsx';
import type { LettersProps } from './letters-props.ts';

type Restriction = CaseView['restrictions'][number];

export function Restrictions(props: LettersProps) {
  const { t } = useWords();
  const { view } = props;
  const [open, setOpen] = useState<string | null>(null);
  if (view.restrictions.length === 0) return null;
  return (
    <section className="tasks letters" aria-label={t('letters.lifting.title')}>
      <h2>{t('letters.lifting.title')}</h2>
      <ul className="right-list">{view.restrictions.map((one) => <RestrictionRow key={one.lineId} {...props} restriction={one} open={open === one.lineId} onOpen={(is) => setOpen(is ? one.lineId : null)} />)}</ul>
    </section>
  );
}

interface RowProps extends LettersProps { readonly restriction: Restriction; readonly open: boolean; readonly onOpen: (is: boolean) => void }

function RestrictionRow(props: RowProps) {
  const { t } = useWords();
  const { restriction: one } = props;
  return (
    <li>
      <div>
        <b>{t(`asking.causes.${one.cause}`)}</b> <small>{one.cause} · {t('letters.lifting.since', { date: dayAndClockOf(one.from) })}</small>
        {one.reason === null ? null : <q className="own-words">{shown(one.reason, 2000)}</q>}
        {one.liftOn === null || one.liftedAt !== null ? null : <p className="quiet">{t('letters.lifting.willLift', { date: dayOf(one.liftOn) })}{one.noticeOn === null ? null : ` · ${t('letters.lifting.noticeGiven', { date: dayOf(one.noticeOn) })}`}</p>}
      </div>
      {one.liftedAt === null ? <Ending {...props} /> : <span className="tag done">✓ {t('letters.lifting.lifted', { at: dayAndClockOf(one.liftedAt) })}</span>}
    </li>
  );
}

function Ending({ view, asked, restriction, open, onOpen, onCommand, onMade }: RowProps) {
  const { t } = useWords();
  const may = useIsContactPerson();
  const today = useToday();
  if (view.rights.find(({ right }) => right === restriction.right)?.decision === null) return <p className="note">{t('letters.lifting.undecided')}</p>;
  if (!may) return <p className="note">{t('letters.lifting.contact')}</p>;
  // Of several restrictions the host's word is on the first; only who may not act at all holds for each.
  if (view.forbidden['lift-restriction'] === 'other-register') return <Forbidden view={view} command="lift-restriction" what={t('letters.lifting.lift')} able={null} />;
  if (restriction.noticeOn !== null) {
    if (restriction.liftOn !== null && today < restriction.liftOn) return <p className="note">{t('letters.lifting.notBefore', { date: dayOf(restriction.liftOn) })}</p>;
    return <Button onPress={() => onCommand({ kind: 'lift-restriction', caseId: view.caseId, restriction: restriction.lineId })}>{t('letters.lifting.lift')}</Button>;
  }
  if (open) return <LiftingForm view={view} restriction={restriction} onCommand={onCommand} onBack={() => onOpen(false)} />;
  return (
    <div className="tags">
      <Button tone="slim" onPress={() => onOpen(true)}>{t(restriction.toldOn === null ? 'letters.lifting.begin' : 'letters.lifting.beginAgain')}</Button>
      {restriction.toldOn === null ? null : <Button tone="slim" disabled={asked.busy} onPress={() => asked.make('restriction-lifting', { restriction: restriction.lineId }).then(onMade)}>{t('letters.lifting.notice')}</Button>}
      {restriction.toldOn === null ? null : <small>{t('letters.lifting.noticeFirst')}</small>}
    </div>
  );
}

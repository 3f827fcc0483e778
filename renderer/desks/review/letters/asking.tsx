// Questions to the visitor: what was asked and when it was answered, beside the due date and never moving it (R11, spec/rules.md 3.2).
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { shown } from '../../../parts/shown.ts';
import { dayOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { Forbidden } from '../forbidden.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AskForm, type About } from './ask-form.tsx';

type Wait = NonNullable<CaseView['time']>['waits'][number];
type Open = { readonly ask: About } | { readonly answer: string } | null;

export function Asking({ view, onCommand }: CaseTasksProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const { time } = view;
  if (time === null) return null;
  const waiting = time.waits.filter((one) => one.answeredOn === null);
  const answering = open !== null && 'answer' in open ? waiting.find((one) => one.lineId === open.answer) : undefined;
  const back = (): void => setOpen(null);
  return (
    <section className="tasks letters" aria-label={t('letters.asking.title')}>
      <h2>{t('letters.asking.title')}</h2>
      {time.waits.length === 0 ? <p className="quiet">{t('letters.asking.none')}</p> : <ul className="right-list">{time.waits.map((one) => <WaitRow key={one.lineId} view={view} wait={one} onAnswer={() => setOpen({ answer: one.lineId })} />)}</ul>}
      {time.daysWaited === 0 ? null : <p className="quiet"><b>{t('letters.asking.ifSuspended')}:</b> {t('letters.asking.ifSuspendedText', { date: dayOf(time.dueIfSuspended) })}</p>}
      {answering !== undefined ? <AnswerForm key={answering.lineId} view={view} wait={answering} onCommand={onCommand} onBack={back} />
        : open !== null && 'ask' in open ? <AskForm key={open.ask} view={view} about={open.ask} onCommand={onCommand} onBack={back} /> : <AskButtons view={view} onAsk={(ask) => setOpen({ ask })} />}
    </section>
  );
}

/** Identity is asked for only while nobody has checked it. */
function AskButtons({ view, onAsk }: { readonly view: CaseView; readonly onAsk: (about: About) => void }) {
  const { t } = useWords();
  return (
    <Forbidden view={view} command="ask-visitor" what={t('letters.asking.ask.clarification')} able={
      <div className="actions">
        <Button onPress={() => onAsk('clarification')}>{t('letters.asking.ask.clarification')}</Button>
        {view.identity?.passed === true ? null : <Button onPress={() => onAsk('identity')}>{t('letters.asking.ask.identity')}</Button>}
      </div>} />
  );
}

function WaitRow({ view, wait, onAnswer }: { readonly view: CaseView; readonly wait: Wait; readonly onAnswer: () => void }) {
  const { t } = useWords();
  return (
    <li>
      <div><b>{t(`letters.asking.about.${wait.about}`)}</b> <q className="own-words">{shown(wait.text, 2000)}</q><p className="quiet">{t('letters.asking.asked', { date: dayOf(wait.on) })} · {wait.answeredOn === null ? t('letters.asking.waiting') : t('letters.asking.answeredOn', { date: dayOf(wait.answeredOn) })}</p></div>
      {wait.answeredOn === null ? <Forbidden view={view} command="note-answer" what={t('letters.asking.answer')} able={<Button tone="slim" label={`${t('letters.asking.answer')}: ${t(`letters.asking.about.${wait.about}`)} ${dayOf(wait.on)}`} onPress={onAnswer}>{t('letters.asking.answer')}</Button>} /> : <span className="tag done">✓ {t('letters.asking.answeredOn', { date: dayOf(wait.answeredOn) })}</span>}
    </li>
  );
}

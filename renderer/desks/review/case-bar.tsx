// The identity bar: name, birth year, case, right, days left, restricted; on every part of the case (rule 29).
import type { ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import { Button } from '../../parts/button.tsx';
import { RestrictedTag } from '../../parts/person-bar.tsx';
import { useToday } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { bornWords } from '../../parts/visitor.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { DueTag } from './inbox-table.tsx';

export function CaseBar({ view, onBack, children }: { readonly view: CaseView; readonly onBack: () => void; readonly children?: ReactNode }) {
  const { t } = useWords();
  const today = useToday();
  const { requester } = view;
  return (
    <div className="case-bar" role="group" aria-label={t('case.bar')}>
      <h1>{requester === null ? '' : shown(requester.name)}</h1>
      <span>{bornWords(t, requester?.birthYear ?? null)}</span>
      {requester?.restricted === true ? <RestrictedTag /> : null}
      <b>{view.diaryNumber}</b>
      {view.estate === null ? null : <span className="tag">{t('acting.estate.tag')}</span>}
      <span>{view.rights.map((one) => rightWords(t, one.right)).join(', ')}</span>
      {view.due === null ? null : <DueTag due={view.due} today={today} open={!closedPhases.includes(view.phase)} />}
      <span className="grow" />
      {children}
      <Button command="step-back" tone="slim" autoFocus onPress={onBack}>{t('case.back')}</Button>
    </div>
  );
}

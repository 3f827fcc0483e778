// The chosen case from the lists alone; the person is shown only on request, and that look is logged first.
import { useState } from 'react';
import { caseId as caseIdSchema, type CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { useIsContactPerson } from '../../parts/session.ts';
import { PersonAway } from '../../parts/person-away.tsx';
import { RestrictedTag } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { shown } from '../../parts/shown.ts';
import { dayOf } from '../../parts/times.ts';
import { useCase } from '../../parts/use-case.ts';
import { bornWords } from '../../parts/visitor.ts';
import type { CaseListState } from '../../records/case-row.ts';
import { useCaseLines } from '../../records/queries/case-lines.ts';
import type { InboxRow } from '../../records/queries/inbox.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { RowAlerts } from './row-alerts.tsx';
import { Timeline } from './timeline.tsx';

const toneOf: Readonly<Record<CaseListState, string>> = { identified: 'tag', received: 'tag', granted: 'tag done', 'handed-over': 'tag done', refused: 'tag attention', answered: 'tag done', withdrawn: 'tag', conflict: 'tag stop' };

export function InboxPreview({ row, user, quiet, onChoose, onOpen }: { readonly row: InboxRow; /** Nothing has happened for five working days. */ readonly quiet: boolean; readonly user: string; /** The row stays chosen although others come before it. */ readonly onChoose: () => void; readonly onOpen: () => void }) {
  const { t } = useWords();
  const lines = useCaseLines(row.caseId);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const caseId = caseIdSchema.parse(row.caseId);
  const note = (one: Refusal): void => { noteRefusal(one); setRefusal(one); };
  const take = async (): Promise<void> => {
    const answer = await call('run-command', { command: { kind: 'take-case', caseId } });
    if (!answer.ok) note(answer);
    else setRefusal(null);
  };
  const mine = row.owner === user;
  const decides = useIsContactPerson();
  return (
    <>
      <h2 className="reference-number">{row.diaryNumber}</h2>
      <p className="quiet">{t('inbox.received', { date: row.receivedOn === null ? '' : dayOf(row.receivedOn), desk: row.desk ?? '' })}{row.signature === null ? null : ` · ${t(`visit.note.${row.signature}`)}`}{row.unsent > 0 ? ` · ${t('inbox.unsent')}` : null}</p>
      <RowAlerts row={row} quiet={quiet} />
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {asked ? <ShownPerson caseId={caseId} /> : <ShowPerson onPress={() => { onChoose(); setAsked(true); }} />}
      <h3>{t('inbox.rights')}</h3>
      <RowRights row={row} />
      <h3>{t('inbox.happened')}</h3>
      <Timeline lines={lines} />
      <div className="actions">
        <Button tone="go" onPress={onOpen}>{decides && (row.state === 'received' || row.state === 'conflict') ? t('inbox.openCase') : t('inbox.openOnly')}<kbd aria-hidden="true">Enter</kbd></Button>
        {mine ? <span className="tag accent">{t('inbox.taken')}</span> : null}
        {mine || !decides || row.estate ? null : <Button command="take-case" onPress={take}>{t('inbox.take')}</Button>}
      </div>
    </>
  );
}

function ShowPerson({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  return <div className="actions"><Button onPress={onPress}>{t('inbox.show')}</Button><small>{t('inbox.showNote')}</small></div>;
}

/** The look begins when this is shown. A person on the way from central is shown when they come. */
function ShownPerson({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useWords();
  const { view, refusal, reload } = useCase(caseId);
  if (refusal !== null) return <><RefusalNote refusal={refusal} /><ShowPerson onPress={() => void reload()} /></>;
  if (view === null) return null;
  const { requester } = view;
  return (
    <>
      <PersonAway view={view} onAgain={() => void reload()} />
      {requester === null ? null : <p className="tags"><b>{shown(requester.name)}</b><span>{bornWords(t, requester.birthYear)}</span>{requester.restricted ? <RestrictedTag /> : null}</p>}
    </>
  );
}

function RowRights({ row }: { readonly row: InboxRow }) {
  const { t } = useWords();
  return (
    <ul className="right-list">{row.estate ? <li><b>{t('acting.estate.tag')}</b><span className="quiet">{t('acting.estate.outside')}</span></li> : null}{row.rights.map((right) => <li key={right}><b>{rightWords(t, right)}</b><span className={toneOf[row.state]}>{row.state === 'received' ? t('case.undecided') : t(`state.${row.state}`)}</span></li>)}</ul>
  );
}

// A task as a file for its system or processor (OpenDSR): made on a press, saved to the desk's folder, sent by the person.
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { noteRefusal, tell } from '../../../parts/messages.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { shown } from '../../../parts/shown.ts';
import { dayAndClockOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';

export function SendTask({ view, task, what }: { readonly view: CaseView; readonly task: CaseView['tasks'][number]; readonly what: string }) {
  const { t } = useWords();
  const [place, setPlace] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = task.sentAt === null && place === null ? t('files.task') : t('files.taskAgain');
  const write = async (): Promise<void> => {
    const answer = await call('export-task', { caseId: view.caseId, task: task.code });
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) { noteRefusal(answer); return; }
    setPlace(answer.value.place);
    tell(`${t('files.taskMade')}: ${what}`);
  };
  return (
    <>
      <Button tone="slim" label={`${words}: ${what}`} onPress={write}>{words}</Button>
      {place === null ? task.sentAt === null ? null : <small>{t('files.taskSent', { at: dayAndClockOf(task.sentAt) })}</small> : <small className="place" role="status">{t('files.taskMade')}: {shown(place)}</small>}
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
    </>
  );
}

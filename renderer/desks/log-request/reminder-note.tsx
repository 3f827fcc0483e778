// Above the form when the same was asked before: one press notes a reminder on the open case, so that no second clock starts.
import { useState } from 'react';
import type { EarlierRequest } from '../../../shared/bridge.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { dayOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import type { AskedBefore } from './asked-before.ts';
import type { LogCommand } from './request-form.ts';

export interface ReminderNoteProps {
  readonly found: readonly AskedBefore[];
  readonly command: LogCommand;
  readonly today: LocalDate;
  /** The reminder stands on the case; these rights need no new request. */
  readonly onNoted: (earlier: EarlierRequest, rights: readonly AskedBefore['right'][]) => void;
}

export function ReminderNote({ found, command, today, onNoted }: ReminderNoteProps) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = [...Map.groupBy(found.filter(({ relation }) => relation === 'open'), ({ earlier }) => earlier.caseId).values()];
  const answered = found.filter(({ relation }) => relation === 'answered');
  const note = async (earlier: EarlierRequest, rights: readonly AskedBefore['right'][]): Promise<void> => {
    const answer = await call('run-command', { command: { kind: 'note-reminder', caseId: earlier.caseId, channel: command.channel ?? 'in-person', receivedOn: command.receivedOn } });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    setRefusal(null);
    tell(t('places.same.noted', { number: earlier.diaryNumber }));
    onNoted(earlier, rights);
  };
  return (
    <div role="status" className="asked-before">
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {open.map((group) => group[0] === undefined ? null : <OpenBefore key={group[0].earlier.caseId} earlier={group[0].earlier} rights={group.map(({ right }) => right)} today={today} onNote={note} />)}
      {answered.map(({ right, earlier }) => <p key={right} className="note"><Icon name="info" /><span>{rightWords(t, right)}: {t('places.same.linked', { number: earlier.diaryNumber, date: dayOf(earlier.receivedOn) })}</span></p>)}
    </div>
  );
}

interface OpenBeforeProps { readonly earlier: EarlierRequest; readonly rights: readonly AskedBefore['right'][]; readonly today: LocalDate; readonly onNote: (earlier: EarlierRequest, rights: readonly AskedBefore['right'][]) => Promise<void> }

function OpenBefore({ earlier, rights, today, onNote }: OpenBeforeProps) {
  const { t } = useWords();
  const dates = { received: dayOf(earlier.receivedOn), due: dayOf(earlier.due) };
  return (
    <div className="note attention">
      <Icon name="info" />
      <div>
        <p><b>{t('places.same.reminder', { number: earlier.diaryNumber })}</b> ({rights.map((right) => rightWords(t, right)).join(', ')}). {earlier.due < today ? t('places.same.late', dates) : t('places.same.text', dates)}</p>
        <p>{t('places.same.anew')}</p>
        <div className="actions"><Button onPress={() => onNote(earlier, rights)}>{t('places.same.note')}</Button></div>
      </div>
    </div>
  );
}

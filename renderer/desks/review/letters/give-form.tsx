// Records that a letter was given: by hand, by post or by e-mail; on paper only after somebody saw it come out.
import { useState } from 'react';
import type { ChannelKind } from '../../../../shared/domain/case/fact-contents.ts';
import type { LetterKind } from '../../../../shared/domain/case/letters-due.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice, Choices } from '../../../parts/choice.tsx';
import { tell } from '../../../parts/messages.ts';
import { useProfile, useToday } from '../../../parts/session.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { answerChannel, channelsFor } from './answer-channel.ts';
import { letterName } from './letter-name.ts';
import type { LetterPaper } from './letters-props.ts';

export function GiveForm({ view, paper, kind, onCommand }: CaseTasksProps & { readonly paper: LetterPaper; readonly kind: LetterKind }) {
  const { t } = useWords();
  const profile = useProfile();
  const today = useToday();
  const isForRecipient = kind === 'recipient-notice';
  const [channel, setChannel] = useState<ChannelKind>(isForRecipient ? 'letter' : answerChannel(view, profile, today));
  const ready = paper.cameOut || channel === 'email';
  const give = async (): Promise<void> => {
    if (!ready) return;
    const written = await onCommand({ kind: 'give-letter', caseId: view.caseId, paperId: paper.paperId, channel });
    if (written) tell(`${t(`paper.kind.${kind}`)}: ${t(`letters.channel.${channel}`)} · ${view.diaryNumber ?? ''}`);
  };
  return (
    <>
      <Choices id="give-channel" legend={t('letters.giveTitle')} size="small">
        {channelsFor(view, isForRecipient).map((one) => <Choice key={one} kind="radio" name="give-channel" value={one} title={t(`letters.channel.${one}`)} checked={channel === one} onChange={() => setChannel(one)} />)}
      </Choices>
      {ready ? null : <p className="quiet" id="give-not-out">{t('letters.notOut')}</p>}
      <div className="actions"><Button tone="go" command="go-on" disabled={!ready} describedBy={ready ? undefined : 'give-not-out'} onPress={give}>{t('letters.give', { letter: letterName(t, kind) })}</Button></div>
    </>
  );
}

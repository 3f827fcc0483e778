// One made file: saved to the desk's folder, then noted as given by hand or sent; under non-disclosure it is fetched only.
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { ChannelKind } from '../../../../shared/domain/case/fact-contents.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { noteRefusal, tell } from '../../../parts/messages.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { shown } from '../../../parts/shown.ts';
import { useWords } from '../../../words/words.ts';
import { GivenWords } from '../letters/given-words.tsx';
import type { LettersProps } from '../letters/letters-props.ts';

interface FileOutProps extends Pick<LettersProps, 'view' | 'onCommand' | 'onMade'> { readonly paper: CaseView['papers'][number]; readonly isNewest: boolean }

export function FileOut({ view, paper, isNewest, onCommand, onMade }: FileOutProps) {
  const { t } = useWords();
  const [place, setPlace] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const saved = paper.sent.includes('saved');
  const name = `${t(`paper.kind.${paper.kind}`)}, ${t('files.nth', { number: paper.copyNumber })}`;
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('send-paper', { caseId: view.caseId, paperId: paper.paperId, way: 'save' });
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) { noteRefusal(answer); return; }
    setPlace(answer.value.place);
    await onMade();
  };
  const give = async (channel: ChannelKind): Promise<void> => {
    setBusy(true);
    const written = await onCommand({ kind: 'give-letter', caseId: view.caseId, paperId: paper.paperId, channel });
    setBusy(false);
    if (written) tell(`${name}: ${t(`letters.channel.${channel}`)} · ${view.diaryNumber ?? ''}`);
  };
  return (
    <li>
      <span>{name}{place === null ? null : <small className="place"> {shown(place)}</small>}</span>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <span className="tags">
        {paper.given === null ? <span className={saved ? 'tag accent' : 'tag'} role="status">{saved ? t('case.saved') : t('case.notSent')}</span> : <GivenWords given={paper.given} />}
        <Button tone="slim" disabled={busy} autoFocus={isNewest && !saved} label={`${t(saved ? 'files.saveAgain' : 'files.save')}: ${name}`} onPress={save}>{t(saved ? 'files.saveAgain' : 'files.save')}</Button>
        {saved && paper.given === null ? <Button tone="slim" disabled={busy} autoFocus={place !== null} label={`${t('files.given')}: ${name}`} onPress={() => give('in-person')}>{t('files.given')}</Button> : null}
        {saved && paper.given === null && view.requester?.restricted !== true ? <Button tone="slim" disabled={busy} label={`${t('files.sent')}: ${name}`} onPress={() => give('email')}>{t('files.sent')}</Button> : null}
      </span>
    </li>
  );
}

// A decision that waits for a second contact person: they see it with its very letter, and confirm or return it with one press (guarantees.md, Roles).
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { right as rightSchema } from '../../../shared/domain/case/content.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useIsContactPerson, useNameOf } from '../../parts/session.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { DecisionCard } from './decision-card.tsx';
import { Forbidden } from './forbidden.tsx';

export interface SecondProps { readonly view: CaseView; readonly user: string; readonly onCommand: (command: CaseCommand) => Promise<boolean> }

export function DecisionSecond({ view, user, onCommand }: SecondProps) {
  const awaiting = view.rights.flatMap(({ right, standing }) => standing.filter(({ awaitsSecond }) => awaitsSecond).map((made) => ({ right, made })));
  return <>{awaiting.map(({ right, made }) => <Awaiting key={made.lineId} view={view} user={user} right={right} made={made} onCommand={onCommand} />)}</>;
}

interface AwaitingProps extends SecondProps { readonly right: string; readonly made: CaseView['rights'][number]['standing'][number] }

function Awaiting({ view, user, right, made, onCommand }: AwaitingProps) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const decides = useIsContactPerson();
  const own = made.by === user;
  const say = async (result: 'confirmed' | 'returned'): Promise<void> => {
    const written = await onCommand({ kind: 'confirm-decision', caseId: view.caseId, right: rightSchema.parse(right), seen: made.lineId, result });
    if (written) tell(`${t(`items.second.${result}`)} · ${rightWords(t, right)} · ${view.diaryNumber ?? ''}`);
  };
  return (
    <div className="card check-page second">
      <h3>{t('items.second.title')}: {rightWords(t, right)}</h3>
      <p>{own ? t('items.second.own') : decides ? t('items.second.ask', { by: nameOf(made.by) }) : t('items.second.clerk')}</p>
      {own || !decides ? null : <>
        <DecisionCard right={right} decision={made} />
        <Letter view={view} />
        <Forbidden view={view} command="confirm-decision" what={t('items.second.confirm')} able={
          <div className="actions">
            <Button tone="go" onPress={() => say('confirmed')}>{t('items.second.confirm')}</Button>
            <Button onPress={() => say('returned')}>{t('items.second.back')}</Button>
          </div>} />
      </>}
    </div>
  );
}

function Letter({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const [pdf, setPdf] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const show = async (): Promise<void> => {
    const answer = await call('preview-decision', { caseId: view.caseId });
    if (answer.ok) setPdf(answer.value.pdf);
    else noteRefusal(answer);
    setRefusal(answer.ok ? null : answer);
  };
  if (pdf !== null) return <PaperPreview pdf={pdf} label={t('paper.kind.decision')} />;
  return <>{refusal === null ? null : <RefusalNote refusal={refusal} />}<div className="actions"><Button onPress={show}>{t('items.second.letter')}</Button></div></>;
}

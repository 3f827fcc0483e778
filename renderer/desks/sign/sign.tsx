// Signing: the exact request first, then the pen or one of the equal ways without it (rules 18-20).
import { useEffect, useState } from 'react';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import type { Language } from '../../../shared/registers/words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { usePaper } from '../../parts/use-paper.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { wordsIn } from '../../words/words-in.ts';
import { SignatureArea } from './signature-area.tsx';
import { useSignature } from './use-signature.ts';
import { WayChoices, type SignWay } from './way-choices.tsx';
import './sign.css';

export interface SignProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly language: Language;
  readonly onSigned: (signed: 'signed' | 'declined') => void;
}

export function Sign({ caseId, visitor, language, onSigned }: SignProps) {
  const { t } = useWords();
  const { paper, refusal: paperRefusal, make } = usePaper(caseId);
  const signature = useSignature();
  const [way, setWay] = useState<SignWay>('pad');
  const [large, setLarge] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Made once when the step begins: the signature is bound to this very paper's hash.
  useEffect(() => void make('request'), [make]);
  useEffect(() => document.querySelector<HTMLInputElement>('#way input:checked')?.focus(), []);

  const finish = async (): Promise<void> => {
    const command = commandOf(way, { caseId, language, documentHash: paper?.sha256 ?? null, strokes: signature.strokes() });
    if (command === null) return;
    const answer = await call('run-command', { command });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    tell(way === 'pad' ? t('sign.done') : t('sign.doneWithout'));
    onSigned(way === 'pad' ? 'signed' : 'declined');
  };
  const enough = signature.millimetres >= 20;
  const able = way !== 'pad' || (enough && paper !== null);
  const label = t('request.preview', { language: t(language) });
  return (
    <div className={large ? 'sign visitor-mode' : 'sign'}>
      <DeskLayout sideLabel={label}
        work={<>
          {large ? null : <PersonBar visitor={visitor} identified />}
          <VisitorWords language={language} large={large} />
          {refusal === null ? null : <RefusalNote refusal={refusal} />}
          {large ? null : <WayChoices way={way} onWay={setWay} />}
          <div hidden={way !== 'pad'}><SignatureArea onCanvas={signature.attach} onClear={signature.clear} language={language} enough={enough} /></div>
          <div className="actions">
            <Button tone="go" command="go-on" disabled={!able} describedBy="sign-state" onPress={finish}>{way === 'pad' ? t('sign.go') : t('sign.goWithout')}</Button>
            <Button pressed={large} onPress={() => setLarge(!large)}>{large ? t('sign.visitorModeOff') : t('sign.visitorMode')}</Button>
          </div>
        </>}
        side={<>
          <p className="quiet">{label}</p>
          {paperRefusal === null ? null : <RefusalNote refusal={paperRefusal} />}
          {paper === null ? <div className="paper-page paper-wait"><span>{t('paper.making')}</span></div> : <PaperPreview pdf={paper.pdf} label={label} />}
        </>} />
    </div>
  );
}

type Parts = { readonly caseId: CaseId; readonly language: Language; readonly documentHash: string | null; readonly strokes: ReturnType<ReturnType<typeof useSignature>['strokes']> };

function commandOf(way: SignWay, { caseId, language, documentHash, strokes }: Parts): CaseCommand | null {
  if (way !== 'pad') return { kind: 'decline-signature', caseId, reason: way };
  return documentHash === null ? null : { kind: 'sign-request', caseId, documentHash, strokes: [...strokes], language };
}

/** The visitor's own language, whatever the clerk's. */
function VisitorWords({ language, large }: { readonly language: Language; readonly large: boolean }) {
  const { title, readFirst, reader } = wordsIn(language).sign;
  return <div lang={language} className="to-visitor"><h1>{large ? readFirst : title}</h1><p>{large ? reader : `${readFirst} ${reader}`}</p></div>;
}

// The visit on one page: the rail, and the desk of the step it has come to.
import { useCallback, useEffect } from 'react';
import { CheckIdentity } from '../../desks/check-identity/check-identity.tsx';
import { FindPerson } from '../../desks/find-person/find-person.tsx';
import { HandOver } from '../../desks/hand-over/hand-over.tsx';
import type { ActingDraft } from '../../desks/check-identity/mandate-form.ts';
import { LogEstate } from '../../desks/log-request/log-estate.tsx';
import { LogRequest } from '../../desks/log-request/log-request.tsx';
import { Receipt } from '../../desks/receipt/receipt.tsx';
import { Sign } from '../../desks/sign/sign.tsx';
import { IdentifiedAgentOfVisit } from '../../parts/identified-agent.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../words/words.ts';
import { usePlace } from '../place-store.ts';
import { agentOf } from './agent-of.ts';
import { StepRail } from './step-rail.tsx';
import { keepDrafts, newVisit, saveDraft } from './visit-draft.ts';
import { changeVisit, stepBefore, useVisit, type Visit } from './visit-store.ts';
import '../../parts/desk-layout.css';

export function VisitPage() {
  const { t } = useWords();
  const visit = useVisit((state) => state.visit);
  const round = useVisit((state) => state.round);
  const agent = agentOf(visit.acting);
  usePageTitle(t(`visit.step.${visit.step}`));
  useEffect(keepDrafts, []);
  return (
    <div className="visit" key={round}>
      <StepRail visit={visit} />
      <IdentifiedAgentOfVisit value={agent}><Step visit={visit} /></IdentifiedAgentOfVisit>
    </div>
  );
}

function back(visit: Visit): (() => void) | undefined {
  const before = stepBefore(visit.step);
  return before === null ? undefined : () => changeVisit(visit.caseId, { step: before });
}

function Step({ visit }: { readonly visit: Visit }) {
  const focusFind = usePlace((state) => state.focusFind);
  const { caseId, visitor, step } = visit;
  const onBack = back(visit);
  const change = (part: Partial<Visit>): void => changeVisit(caseId, part);
  // The same function each time: the form listens with it for as long as it stands.
  const keepActing = useCallback((acting: ActingDraft) => changeVisit(caseId, { acting }), [caseId]);
  if (step === 'find' || visitor === null) {
    return <FindPerson caseId={caseId} chosen={visitor} focusAsked={focusFind} onNext={() => void newVisit()}
      onChosen={(chosen) => change({ visitor: chosen, step: 'identity' })} onHandOver={(chosen) => change({ visitor: chosen, step: 'hand-over' })} />;
  }
  if (step === 'identity') {
    return <CheckIdentity caseId={caseId} visitor={visitor} acting={visit.acting} onActing={keepActing} onBack={onBack} onPassed={(documentKind) => change({ documentKind, step: 'request' })} />;
  }
  if (step === 'request' && visit.acting?.who === 'estate') {
    return <LogEstate caseId={caseId} visitor={visitor} words={visit.estateWords} onWords={(estateWords) => change({ estateWords })} onBack={onBack} onLogged={(diaryNumber) => { change({ diaryNumber, step: 'receipt' }); void saveDraft(); }} />;
  }
  if (step === 'request') {
    return <LogRequest caseId={caseId} visitor={visitor} draft={visit.request} onDraft={(request) => change({ request })} onBack={onBack} onReminded={() => void newVisit()}
      onLogged={(diaryNumber) => { change({ diaryNumber, step: 'sign' }); void saveDraft(); }} />;
  }
  if (step === 'sign') {
    return <Sign caseId={caseId} visitor={visitor} language={visit.request?.language ?? 'fi'} onSigned={(signed) => { change({ signed, step: 'receipt' }); void saveDraft(); }} />;
  }
  if (step === 'receipt') return <Receipt caseId={caseId} visitor={visitor} onDone={() => change({ step: 'hand-over' })} />;
  return <HandOver caseId={caseId} visitor={visitor} identified={visit.documentKind !== null} onDone={() => void newVisit()} />;
}

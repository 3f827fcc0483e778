// Deciding per right: granted after a check of what will be done, or refused with ground and reasons; what cannot be done says why (rules 32, 33).
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { Button } from '../../parts/button.tsx';
import { dropFormsOf } from '../../parts/form-draft.ts';
import { tell } from '../../parts/messages.ts';
import { PaperOut } from '../../parts/paper-out.tsx';
import { useIsContactPerson, useNameOf } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import type { PaperAsked } from '../../parts/use-paper.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { DecisionCard } from './decision-card.tsx';
import { nothingIsOpen } from './decidable.ts';
import { InterestForm, InterestNotes } from './decision-interest.tsx';
import { OtherRights } from './decision-others.tsx';
import { DecisionSecond } from './decision-second.tsx';
import { WithdrawForm } from './decision-withdraw.tsx';
import { Forbidden } from './forbidden.tsx';
import { RedactForm, type Withheld } from './items/redact-form.tsx';
import { RecordsSince } from './records-since.tsx';
import { RefuseForm, type Refused } from './refuse-form.tsx';

export interface DecisionProps {
  readonly view: CaseView;
  readonly user: string;
  readonly asked: PaperAsked;
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
  readonly onMade: () => Promise<void>;
}

type Step = 'rest' | 'granting' | 'refusing' | 'redacting' | 'since' | 'other' | 'withdraw' | 'interest';

/** The forms of the side take it whole, one at a time, so that the keys mean one thing. */
export function Decision(props: DecisionProps) {
  const { t } = useWords();
  const { view, user, asked, onCommand, onMade } = props;
  const [step, setStep] = useState<Step>('rest');
  const back = (): void => setStep('rest');
  const { caseId } = view;
  const decided = nothingIsOpen(view);
  // Decided meanwhile, here by another form or elsewhere: what was left half-made has no use any more.
  useEffect(() => { if (decided) void dropFormsOf(caseId); }, [decided, caseId]);
  const make = async (): Promise<void> => { await asked.make('copy'); await onMade(); };
  const grantInPart = async (withheld: Withheld, dropDraft: () => Promise<void>): Promise<void> => {
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: 'access', decision: 'partly', ...withheld });
    if (!written) return;
    await dropDraft();
    tell(`${t('case.decided.partly')} · ${view.diaryNumber ?? ''}`);
    setStep('rest');
    await make();
  };
  const confirmInPart = async ({ redactions }: Withheld, dropDraft: () => Promise<void>): Promise<void> => {
    if (await onCommand({ kind: 'confirm-records', caseId: view.caseId, right: 'access', seen: view.recordsSince?.now ?? [], redactions })) { await dropDraft(); setStep('rest'); }
  };
  switch (step) {
    case 'withdraw': return <WithdrawForm view={view} onCommand={onCommand} onBack={back} />;
    case 'interest': return <InterestForm view={view} user={user} onCommand={onCommand} onBack={back} />;
    case 'redacting': return <RedactForm view={view} onGrant={grantInPart} onBack={back} />;
    case 'since': return <RedactForm view={view} confirms onGrant={confirmInPart} onBack={back} />;
    case 'rest': case 'granting': case 'refusing': case 'other': return <Deciding {...props} step={step} onStep={setStep} onMake={make} />;
  }
}

interface DecidingProps extends DecisionProps { readonly step: 'rest' | 'granting' | 'refusing' | 'other'; readonly onStep: (step: Step) => void; readonly onMake: () => Promise<void> }

function Deciding({ view, user, asked, step, onCommand, onStep, onMake }: DecidingProps) {
  const { t } = useWords();
  const decides = useIsContactPerson();
  const access = view.rights.find((one) => one.right === 'access');
  return (
    <section className="decision">
      <h2>{t('case.decision')}</h2>
      <ul className="right-list">{view.rights.map((right) => <DecidedRight key={right.right} right={right} torn={view.conflicts.some((one) => one.right === right.right)} />)}</ul>
      {decides ? null : <p className="note">{t('case.decidesContact')}</p>}
      <InterestNotes view={view} user={user} />
      <DecisionSecond view={view} user={user} onCommand={onCommand} />
      {decides ? <Taking view={view} user={user} onCommand={onCommand} /> : null}
      {decides && step !== 'other' && isUndecided(access) ? <Forbidden view={view} command="decide-right" what={t('case.grant')} able={<AccessDecision view={view} step={step} onCommand={onCommand} onStep={onStep} onMake={onMake} />} /> : null}
      {decides && (step === 'rest' || step === 'other') ? <OtherRights view={view} onCommand={onCommand} onOpen={(open) => onStep(open ? 'other' : 'rest')} /> : null}
      <Answering view={view} asked={asked} step={step} onCommand={onCommand} onStep={onStep} onMake={onMake} />
      {step !== 'rest' || view.diaryNumber === null ? null : <div className="actions"><Button tone="slim" onPress={() => onStep('withdraw')}>{t('items.withdraw.open')}</Button><Button tone="slim" onPress={() => onStep('interest')}>{t('items.interest.flag')}</Button></div>}
    </section>
  );
}

function Answering({ view, asked, step, onCommand, onStep, onMake }: Omit<DecidingProps, 'user' | 'onMade'>) {
  const { t } = useWords();
  const copyOut = isCopyOwed(view.rights.find((one) => one.right === 'access')) ? <CopyOut view={view} asked={asked} onMake={onMake} /> : null;
  // A copy that is being printed was looked at: what came meanwhile concerns the next one, and may not take its buttons away.
  if (asked.paper?.kind === 'copy' && view.forbidden['record-paper'] === 'records-since-decision') return copyOut;
  return (
    <>
      {step === 'rest' ? <RecordsSince view={view} onCommand={onCommand} onRedact={() => onStep('since')} /> : null}
      {copyOut === null ? null : <Forbidden view={view} command="record-paper" what={t('case.makeCopy')} able={copyOut} />}
    </>
  );
}

function Taking({ view, user, onCommand }: Pick<DecisionProps, 'view' | 'user' | 'onCommand'>) {
  const { t } = useWords();
  if (view.takenBy === user) return <span className="tag accent">{t('inbox.taken')}</span>;
  return <Forbidden view={view} command="take-case" what={t('inbox.take')} able={<div className="actions"><Button command="take-case" onPress={() => onCommand({ kind: 'take-case', caseId: view.caseId })}>{t('inbox.take')}</Button></div>} />;
}

function isUndecided(access: CaseView['rights'][number] | undefined): boolean {
  return access?.decision === null && access.standing.length === 0;
}

function isCopyOwed(access: CaseView['rights'][number] | undefined): boolean {
  const decision = access?.decision ?? null;
  return decision === 'granted' || decision === 'partly' || decision === 'nothing-found';
}

type AccessProps = Pick<DecidingProps, 'view' | 'step' | 'onCommand' | 'onStep' | 'onMake'>;

function AccessDecision({ view, step, onCommand, onStep, onMake }: AccessProps) {
  const { t } = useWords();
  const back = (): void => onStep('rest');
  const grant = async (): Promise<void> => {
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: 'access', decision: 'granted' });
    if (written) { tell(`${t('case.granted')} · ${view.diaryNumber ?? ''}`); back(); await onMake(); }
  };
  const refuse = async (refused: Refused, dropDraft: () => Promise<void>): Promise<void> => {
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: 'access', decision: 'refused', ...refused });
    if (written) { await dropDraft(); tell(`${t('case.refused')} · ${view.diaryNumber ?? ''}`); back(); }
  };
  switch (step) {
    case 'granting': return <CheckPage onGrant={grant} onBack={back} />;
    case 'refusing': return <RefuseForm caseId={view.caseId} onRefuse={refuse} onBack={back} />;
    case 'other': return null;
    case 'rest': return (
      <div className="actions">
        <Button tone="go" command="decide" onPress={() => onStep('granting')}>{t('case.grant')}</Button>
        <Button onPress={() => onStep('refusing')}>{t('case.refuse')}</Button>
        <Button onPress={() => onStep('redacting')}>{t('items.redact.open')}</Button>
      </div>
    );
  }
}

function CopyOut({ view, asked, onMake }: { readonly view: CaseView; readonly asked: PaperAsked; readonly onMake: () => Promise<void> }) {
  const { t } = useWords();
  const copy = asked.paper?.kind === 'copy' ? asked.paper : null;
  const known = view.papers.find((one) => one.paperId === copy?.paperId);
  if (copy === null) return <div className="actions"><Button tone="go" command="go-on" disabled={asked.busy} autoFocus onPress={onMake}>{t('case.makeCopy')}</Button></div>;
  return <PaperOut key={copy.paperId} caseId={view.caseId} paper={copy} before={{ sent: (known?.sent.length ?? 0) > 0, cameOut: known?.cameOut ?? false }} />;
}

function CheckPage({ onGrant, onBack }: { readonly onGrant: () => Promise<void>; readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <div className="card check-page">
      <h3>{t('case.checkTitle')}</h3>
      <p>{t('case.grantNote')}</p>
      <p className="quiet">{t('case.checkText')}</p>
      <div className="actions">
        <Button tone="go" command="go-on" autoFocus onPress={onGrant}>{t('case.grantGo')}</Button>
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}

function DecidedRight({ right, torn }: { readonly right: CaseView['rights'][number]; readonly torn: boolean }) {
  const { t } = useWords();
  return (
    <li>
      <b>{rightWords(t, right.right)}</b>
      {torn ? <span className="tag stop">{t('state.conflict')}</span> : right.decision === null ? <span className="tag">{t(right.standing.some(({ awaitsSecond }) => awaitsSecond) ? 'items.second.tag' : 'case.undecided')}</span> : <DecidedTag right={right} decision={right.decision} />}
      {torn ? null : right.standing.filter((one) => !one.awaitsSecond && (one.decision !== 'granted' || one.settled !== null || one.items.length > 0)).map((one) => <DecisionCard key={one.lineId} right={right.right} decision={one} />)}
    </li>
  );
}

function DecidedTag({ right, decision }: { readonly right: CaseView['rights'][number]; readonly decision: NonNullable<CaseView['rights'][number]['decision']> }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const [one] = right.standing;
  if (decision === 'refused') return <span className="tag attention">{t('case.refused')}</span>;
  if (decision !== 'granted') return <span className="tag">{decision === 'effected' ? t('event.right-effected') : decision === 'withdrawn' ? t('state.withdrawn') : t(`case.decided.${decision}`)}</span>;
  return <span className="tag done">✓ {one === undefined ? t('case.granted') : t('case.grantedBy', { by: nameOf(one.by), at: dayAndClockOf(one.at) })}</span>;
}

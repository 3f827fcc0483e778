// Deciding per right: granted after a check of what will be done; what cannot be done says why (rules 32, 33).
import { useState, type ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { outcomes, type OutcomeCode } from '../../../shared/outcomes.ts';
import { Button } from '../../parts/button.tsx';
import { tell } from '../../parts/messages.ts';
import { PaperOut } from '../../parts/paper-out.tsx';
import { useIsContactPerson, useNameOf } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import type { PaperAsked } from '../../parts/use-paper.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';

export interface DecisionProps {
  readonly view: CaseView;
  readonly user: string;
  readonly asked: PaperAsked;
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
  readonly onMade: () => Promise<void>;
}

export function Decision({ view, user, asked, onCommand, onMade }: DecisionProps) {
  const { t } = useWords();
  const [checking, setChecking] = useState(false);
  const [busy, setBusy] = useState(false);
  const access = view.rights.find((one) => one.right === 'access');
  const undecided = access?.decision === null;
  const decides = useIsContactPerson();
  const make = async (): Promise<void> => { await asked.make('copy'); await onMade(); };
  const grant = async (): Promise<void> => {
    setBusy(true);
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: 'access', decision: 'granted' });
    if (written) { tell(`${t('case.granted')} · ${view.diaryNumber ?? ''}`); setChecking(false); await make(); }
    setBusy(false);
  };
  return (
    <section className="decision">
      <h2>{t('case.decision')}</h2>
      {view.phase === 'conflict' ? <p className="note stop">{t('case.conflict')}</p> : null}
      <ul className="right-list">{view.rights.map((right) => <DecidedRight key={right.right} right={right} />)}</ul>
      {decides ? null : <p className="note">{t('case.decidesContact')}</p>}
      {!decides ? null : view.takenBy === user ? <span className="tag accent">{t('inbox.taken')}</span> : <Forbidden view={view} command="take-case" able={<Button command="take-case" onPress={() => void onCommand({ kind: 'take-case', caseId: view.caseId })}>{t('inbox.take')}</Button>} />}
      {!undecided || !decides ? null : <Forbidden view={view} command="decide-right" able={checking
        ? <CheckPage busy={busy} onGrant={() => void grant()} onBack={() => setChecking(false)} />
        : <Button tone="go" command="decide" onPress={() => setChecking(true)}>{t('case.grant')}</Button>} />}
      {access?.decision === 'granted' && view.phase !== 'conflict' ? <CopyOut view={view} asked={asked} onMake={make} /> : null}
    </section>
  );
}

function CopyOut({ view, asked, onMake }: { readonly view: CaseView; readonly asked: PaperAsked; readonly onMake: () => Promise<void> }) {
  const { t } = useWords();
  const copy = asked.paper?.kind === 'copy' ? asked.paper : null;
  const known = view.papers.find((one) => one.paperId === copy?.paperId);
  if (copy === null) return <div className="actions"><Button tone="go" command="go-on" disabled={asked.busy} autoFocus onPress={() => void onMake()}>{t('case.makeCopy')}</Button></div>;
  return <PaperOut key={copy.paperId} caseId={view.caseId} paper={copy} before={{ sent: (known?.sent.length ?? 0) > 0, cameOut: known?.cameOut ?? false }} />;
}

function CheckPage({ busy, onGrant, onBack }: { readonly busy: boolean; readonly onGrant: () => void; readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <div className="card check-page">
      <h3>{t('case.checkTitle')}</h3>
      <p>{t('case.grantNote')}</p>
      <p className="quiet">{t('case.checkText')}</p>
      <div className="actions">
        <Button tone="go" command="go-on" autoFocus disabled={busy} onPress={onGrant}>{t('case.grantGo')}</Button>
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}

function DecidedRight({ right }: { readonly right: CaseView['rights'][number] }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <li>
      <b>{rightWords(t, right.right)}</b>
      {right.decision === null ? <span className="tag">{t('case.undecided')}</span> : <span className="tag done">✓ {right.decidedBy === null || right.decidedAt === null ? t('case.granted') : t('case.grantedBy', { by: nameOf(right.decidedBy), at: dayAndClockOf(right.decidedAt) })}</span>}
    </li>
  );
}

function isOutcome(code: string): code is OutcomeCode {
  return Object.hasOwn(outcomes, code);
}

/** The action when it may be done, else the reason in one line (rule 32). */
function Forbidden({ view, command, able }: { readonly view: CaseView; readonly command: CaseCommand['kind']; readonly able: ReactNode }) {
  const { t } = useWords();
  const code = view.forbidden[command];
  if (code === undefined) return <div className="actions">{able}</div>;
  if (!isOutcome(code) || code === 'case-state') return null;
  return <p className="note"><span>{command === 'take-case' ? t('inbox.take') : t('case.grant')}: <b>{t(`outcome.${code}.title`)}</b> {t(`outcome.${code}.next`)}</span></p>;
}

// Contradicting decisions side by side, what is stopped meanwhile, and for a contact person the way out.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { Icon } from '../../parts/icon.tsx';
import { useIsContactPerson } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { DecisionCard } from './decision-card.tsx';
import { Forbidden } from './forbidden.tsx';
import { SettleForm } from './settle-form.tsx';

export interface ConflictPanelProps {
  readonly view: CaseView;
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
}

/** One section for each right in conflict; nothing when there is none. */
export function ConflictPanel({ view, onCommand }: ConflictPanelProps) {
  return <>{view.conflicts.map((conflict) => <OneConflict key={conflict.right} view={view} conflict={conflict} onCommand={onCommand} />)}</>;
}

function OneConflict({ view, conflict, onCommand }: ConflictPanelProps & { readonly conflict: CaseView['conflicts'][number] }) {
  const { t } = useWords();
  const settles = useIsContactPerson();
  const handed = view.papers.filter((paper) => paper.kind === 'copy' && paper.handedOverAt !== null);
  // A decision that came meanwhile makes the form begin anew: nothing is settled that was not on the screen.
  const seen = conflict.decisions.map((one) => one.lineId).join(' ');
  return (
    <section className="conflict" aria-label={t('case.conflictTitle', { right: rightWords(t, conflict.right) })}>
      <div className="note stop">
        <Icon name="stop" />
        <div>
          <h2>{t('case.conflictTitle', { right: rightWords(t, conflict.right) })}</h2>
          <p>{t('case.conflict')}</p>
          {handed.map((paper) => <p key={paper.paperId}>{t('case.conflictHanded', { number: paper.copyNumber, at: dayAndClockOf(paper.handedOverAt ?? '') })}</p>)}
        </div>
      </div>
      <ol className="decision-cards">{conflict.decisions.map((one, index) => <li key={one.lineId}><DecisionCard right={conflict.right} decision={one} number={index + 1} /></li>)}</ol>
      {settles
        ? <Forbidden view={view} command="settle-conflict" what={t('case.settle')} able={<SettleForm key={seen} view={view} conflict={conflict} onCommand={onCommand} />} />
        : <p className="note">{t('case.settlesContact')}</p>}
    </section>
  );
}

// The letter in hand: the very one on the right is approved by printing or saving it, then recorded as given.
import type { LetterKind } from '../../../../shared/domain/case/letters-due.ts';
import { PaperOut } from '../../../parts/paper-out.tsx';
import { useProfile } from '../../../parts/session.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { GiveForm } from './give-form.tsx';
import { GivenWords } from './given-words.tsx';
import { letterName } from './letter-name.ts';
import { recipientName } from './recipient-name.ts';
import type { LetterPaper, LettersProps } from './letters-props.ts';

export interface LetterOutProps extends CaseTasksProps, Pick<LettersProps, 'onMade'> { readonly paper: LetterPaper; readonly kind: LetterKind }

export function LetterOut({ view, paper, kind, onCommand, onMade }: LetterOutProps) {
  const { t, language } = useWords();
  const profile = useProfile();
  const letter = letterName(t, kind);
  const to = view.recipients.find(({ right, recipient }) => right === paper.recipient?.right && recipient === paper.recipient.recipient);
  return (
    <div className="card check-page letter-out" role="group" aria-label={t(`paper.kind.${kind}`)}>
      <h3>{t(`paper.kind.${kind}`)} <small>{t('paper.copyNumber', { number: paper.copyNumber })}</small></h3>
      {to === undefined ? null : <p>{t('letters.to', { name: recipientName(to, profile, language) })}</p>}
      {paper.given === null ? <p className="quiet">{t('letters.seen')}</p> : <GivenWords given={paper.given} />}
      <PaperOut caseId={view.caseId} paper={paper} before={{ sent: paper.sent.length > 0, cameOut: paper.cameOut }} labels={{ print: t('letters.print', { letter }), save: t('letters.save', { letter }) }} onSent={() => void onMade()} onCameOut={() => void onMade()} />
      {paper.given === null ? <GiveForm view={view} paper={paper} kind={kind} onCommand={onCommand} /> : null}
    </div>
  );
}

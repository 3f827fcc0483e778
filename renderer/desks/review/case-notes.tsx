// What stands above a case's parts: an entry that cannot be read, a conflict, letters that are still to be written or given.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { ConflictPanel, type ConflictPanelProps } from './conflict-panel.tsx';

interface CaseNotesProps extends ConflictPanelProps {
  /** Opens the part where letters are written. */
  readonly onPapers: () => void;
}

export function CaseNotes({ view, onCommand, onPapers }: CaseNotesProps) {
  const { t } = useWords();
  return (
    <>
      {view.incomplete === 0 ? null : <div className="note stop"><Icon name="stop" /><p><b>{t('case.incomplete', { count: view.incomplete })}</b> {t('outcome.case-incomplete.next')}</p></div>}
      <ConflictPanel view={view} onCommand={onCommand} />
      {view.phase === 'refused' ? <LetterMissing view={view} onPapers={onPapers} /> : view.lettersDue.length > 0 ? <LettersMissing view={view} onPapers={onPapers} /> : null}
      {view.phase === 'answered' ? <p className="note"><span className="tag done">✓ {t('letters.answered')}</span></p> : null}
    </>
  );
}

/** Until the letter with reasons and remedies is with the visitor, nobody may take a refusal for answered (Art. 12(4)). */
function LetterMissing({ view, onPapers }: Pick<CaseNotesProps, 'view' | 'onPapers'>) {
  const { t } = useWords();
  const handed = view.papers.some((paper) => paper.kind === 'copy' && paper.handedOverAt !== null);
  // A letter written before the decision changed does not tell it.
  const made = view.papers.some((paper) => paper.kind === 'decision') && !view.lettersDue.includes('decision');
  const by = view.letters.find(({ kind }) => kind === 'decision')?.by ?? view.due;
  return (
    <div className="note attention">
      <Icon name="info" />
      <p><b>{made ? t('letters.notGiven') : t('case.letterMissing')}</b> {t(made ? 'letters.giveBy' : 'letters.letterNext', { due: by === null ? '—' : dayOf(by) })}{handed ? ` ${t('case.refusedHanded')}` : null} <Button tone="slim" onPress={onPapers}>{t('letters.open')}</Button></p>
    </div>
  );
}

function LettersMissing({ view, onPapers }: { readonly view: CaseView; readonly onPapers: () => void }) {
  const { t } = useWords();
  const letters = view.lettersDue.map((kind) => t(`paper.kind.${kind}`)).join(', ');
  return <div className="note"><p>{t('letters.missing', { letters })} <Button tone="slim" onPress={onPapers}>{t('letters.open')}</Button></p></div>;
}

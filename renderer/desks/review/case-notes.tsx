// What stands above a case's parts: an entry that cannot be read, a conflict, a refusal whose letter is still to be written.
import type { CaseView } from '../../../shared/bridge.ts';
import { Icon } from '../../parts/icon.tsx';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { ConflictPanel, type ConflictPanelProps } from './conflict-panel.tsx';

export function CaseNotes({ view, onCommand }: ConflictPanelProps) {
  const { t } = useWords();
  return (
    <>
      {view.incomplete === 0 ? null : <div className="note stop"><Icon name="stop" /><p><b>{t('case.incomplete', { count: view.incomplete })}</b> {t('outcome.case-incomplete.next')}</p></div>}
      <ConflictPanel view={view} onCommand={onCommand} />
      {view.phase === 'refused' ? <LetterMissing view={view} /> : null}
    </>
  );
}

/** The letter is not made by this version: that is said, so that nobody takes the case for answered. */
function LetterMissing({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const handed = view.papers.some((paper) => paper.kind === 'copy' && paper.handedOverAt !== null);
  return (
    <div className="note attention">
      <Icon name="info" />
      <p><b>{t('case.letterMissing')}</b> {t('case.letterNext', { due: view.due === null ? '—' : dayOf(view.due) })}{handed ? ` ${t('case.refusedHanded')}` : null}</p>
    </div>
  );
}

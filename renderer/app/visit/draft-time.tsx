// When the draft was last kept, in the footer; Ctrl+S answers with the same words.
import { useCommand } from '../../parts/commands.ts';
import { tell } from '../../parts/messages.ts';
import { clockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { saveDraft } from './visit-draft.ts';
import { useVisit } from './visit-store.ts';

export function DraftTime() {
  const { t } = useWords();
  const draft = useVisit((state) => state.draft);
  const told = async (): Promise<void> => {
    await saveDraft();
    const { savedAt } = useVisit.getState().draft;
    tell(savedAt === null ? t('visit.draftNone') : t('visit.draftKept', { at: clockOf(savedAt) }));
  };
  useCommand('save-draft', () => void told(), 0);
  if (draft.failed) return <b role="alert">{t('visit.draftLost')}. {t('visit.draftLostNext')}</b>;
  if (draft.savedAt === null) return null;
  return <span>{draft.resumed ? t('visit.draftResumed', { at: clockOf(draft.savedAt) }) : t('visit.draftKept', { at: clockOf(draft.savedAt) })}</span>;
}

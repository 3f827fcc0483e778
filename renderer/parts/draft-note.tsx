// Says at the form that what was left has come back, or that it cannot be kept; Ctrl+S answers when it was kept.
import { useWords } from '../words/words.ts';
import { useCommand } from './commands.ts';
import type { FormDraft } from './form-draft.ts';
import { tell } from './messages.ts';
import { clockOf } from './times.ts';

export function DraftNote({ draft }: { readonly draft: Pick<FormDraft<unknown>, 'leftAt' | 'keepNow' | 'failed'> }) {
  const { t } = useWords();
  const told = async (): Promise<void> => {
    const at = await draft.keepNow();
    if (at !== 'failed') tell(at === null ? t('visit.draftNone') : t('visit.draftKept', { at: clockOf(at) }));
  };
  useCommand('save-draft', () => void told());
  if (draft.failed) return <p className="note attention" role="alert"><b>{t('outcome.draft-not-kept.title')}</b> {t('outcome.draft-not-kept.next')}</p>;
  return draft.leftAt === null ? null : <p className="quiet" role="status">{t('visit.draftResumed', { at: clockOf(draft.leftAt) })}</p>;
}

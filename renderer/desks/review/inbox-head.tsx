// The head of the inbox: how many, how late, how torn, how still; what is shown of them; the filter.
import type { RefObject } from 'react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words.ts';

/** `torn`: only conflicts; `quiet`: only cases in which nothing has happened for five working days. */
export type InboxOnly = 'torn' | 'quiet' | null;

export interface InboxCounts { readonly open: number; readonly late: number; readonly conflicts: number; readonly quiet: number }

export interface InboxHeadProps {
  /** Null while the cases are still being read. */
  readonly counts: InboxCounts | null;
  readonly only: InboxOnly;
  readonly answered: boolean;
  readonly filter: string;
  readonly filterField: RefObject<HTMLInputElement | null>;
  readonly onOnly: (only: InboxOnly) => void;
  readonly onAnswered: (answered: boolean) => void;
  readonly onFilter: (text: string) => void;
}

export function InboxHead({ counts, only, answered, filter, filterField, onOnly, onAnswered, onFilter }: InboxHeadProps) {
  const { t } = useWords();
  return (
    <div className="inbox-head">
      <h1>{t('inbox.title')}</h1>
      <span className="grow" />
      {counts === null ? null : <Counted counts={counts} only={only} onOnly={onOnly} />}
      <Button tone="slim" pressed={answered} onPress={() => onAnswered(!answered)}>{t('inbox.showAnswered')}</Button>
      <input ref={filterField} className="filter" aria-label={t('inbox.filter')} placeholder={t('inbox.filter')} value={filter} maxLength={40} autoComplete="off" spellCheck={false} onChange={(event) => onFilter(event.target.value)} />
    </div>
  );
}

function Counted({ counts, only, onOnly }: Pick<InboxHeadProps, 'only' | 'onOnly'> & { readonly counts: InboxCounts }) {
  const { t } = useWords();
  const press = (one: 'torn' | 'quiet') => (): void => onOnly(only === one ? null : one);
  return (
    <>
      <span className="tag">{t('inbox.open', { count: counts.open })}</span>
      {counts.late === 0 ? null : <span className="tag stop">{t('inbox.lateCount', { count: counts.late })}</span>}
      {counts.conflicts === 0 ? null : <><span className="tag stop">{t('inbox.conflicts', { count: counts.conflicts })}</span><Button tone="slim" pressed={only === 'torn'} onPress={press('torn')}>{t('inbox.onlyConflicts')}</Button></>}
      {counts.quiet === 0 ? null : <Button tone="slim" pressed={only === 'quiet'} onPress={press('quiet')}>{t('places.escalate.quietCount', { count: counts.quiet })}</Button>}
    </>
  );
}

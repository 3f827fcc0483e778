// One press for the rows that are still open: the same outcome, and where they stay the same reasons.
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { SelectField, TextArea } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import type { ItemRow } from './item-rows.ts';

export function SetForAll({ open, onSet }: { readonly open: number; readonly onSet: (part: Partial<ItemRow>) => void }) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<'erased' | 'kept'>('erased');
  const [reasons, setReasons] = useState('');
  if (open === 0) return <p className="quiet" role="status">{t('items.bulkNone')}</p>;
  const set = (): void => onSet(outcome === 'erased' ? { outcome } : { outcome, ground: 'still-necessary', reasons });
  return (
    <fieldset className="set-for-all">
      <legend>{t('items.bulkTitle')} <small>{t('items.bulk', { count: open })}</small></legend>
      <SelectField id="all-outcome" label={t('items.bulkOutcome')} value={outcome} onChange={(event) => setOutcome(event.target.value === 'kept' ? 'kept' : 'erased')}>
        <option value="erased">{t('items.outcome.erased')}</option>
        <option value="kept">{t('items.outcome.kept')}: {t('case.grounds.no-erasure-claim')}</option>
      </SelectField>
      {outcome === 'kept' ? <TextArea id="all-reasons" label={t('items.bulkReasons')} maxLength={1000} value={reasons} onChange={(event) => setReasons(event.target.value)} /> : null}
      <Button onPress={set}>{t('items.bulkGo')}</Button>
    </fieldset>
  );
}

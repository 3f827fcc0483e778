// Why one row stays: the coded ground, the law, the last day and the reasons; a lawful one is told in a line until somebody changes it.
import { useState } from 'react';
import { keepGrounds, type KeepGround } from '../../../../shared/rules/erasure-of-item.ts';
import { refusalCodeOf } from '../../../../shared/papers/letters/letter-ground.ts';
import { Button } from '../../../parts/button.tsx';
import { SelectField, TextArea, TextField } from '../../../parts/field.tsx';
import { useToday } from '../../../parts/session.ts';
import { useWords } from '../../../words/words.ts';
import { faultsOf, type ItemMode, type ItemRow } from './item-rows.ts';

export interface KeptDetailsProps { readonly row: ItemRow; readonly name: string; readonly mode: ItemMode; readonly errorOf: (field: string) => string | undefined; readonly onChange: (part: Partial<ItemRow>) => void }

export function KeptDetails({ row, name, mode, errorOf, onChange }: KeptDetailsProps) {
  const { t } = useWords();
  const today = useToday();
  const [open, setOpen] = useState(() => faultsOf(row, mode, today).length > 0);
  const { id, ground, law, until, reasons } = row;
  if (!open && faultsOf(row, mode, today).length === 0) {
    return <p className="kept-line"><span>{[ground === null ? null : t(`case.groundLaw.${refusalCodeOf(ground)}`), law, reasons].filter((part) => part !== null && part !== '').join(' · ')}</span> <Button tone="slim" label={t('items.changeOf', { what: name })} onPress={() => setOpen(true)}>{t('items.change')}</Button></p>;
  }
  // True because the options are the grounds themselves and the empty one is told apart.
  const chosen = (value: string): KeepGround | null => (value === '' ? null : value as KeepGround);
  return (
    <div className="kept-details">
      {mode === 'restriction' ? null : <div className="two">
        <SelectField id={`${id}-ground`} label={t('items.ground')} error={errorOf('ground')} value={ground ?? ''} onChange={(event) => onChange({ ground: chosen(event.target.value) })}>
          <option value="">—</option>
          {keepGrounds.map((one) => <option key={one} value={one}>{t(`case.grounds.${refusalCodeOf(one)}`)} ({t(`case.groundLaw.${refusalCodeOf(one)}`)})</option>)}
        </SelectField>
        {ground === 'still-necessary' ? null : <TextField id={`${id}-law`} label={t('items.law')} error={errorOf('law')} maxLength={200} value={law} onChange={(event) => onChange({ law: event.target.value })} />}
        <TextField id={`${id}-until`} className="date" label={t('items.until')} hint={t('items.untilHint')} error={errorOf('until')} maxLength={20} value={until} onChange={(event) => onChange({ until: event.target.value })} />
      </div>}
      <TextArea id={`${id}-reasons`} label={t('items.reasons')} error={errorOf('reasons')} maxLength={1000} value={reasons} onChange={(event) => onChange({ reasons: event.target.value })} />
    </div>
  );
}

// What is to be rectified, one field a row: what stands there now, what should stand, and what shows it (Art. 16).
import { inForce, type Register } from '../../../shared/registers/controller.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { changesMax, emptyChange, type ChangeDraft } from './request-draft.ts';
import type { ErrorOf } from './scope-fields.tsx';

export interface ChangeRowsProps {
  readonly changes: readonly ChangeDraft[];
  readonly register: Register | undefined;
  readonly errorOf: ErrorOf;
  readonly onChange: (changes: ChangeDraft[]) => void;
}

export function ChangeRows({ changes, register, errorOf, onChange }: ChangeRowsProps) {
  const { t } = useWords();
  const set = (row: number, part: Partial<ChangeDraft>): void => onChange(changes.map((one, place) => place === row ? { ...one, ...part } : one));
  return (
    <>
      {changes.map((change, row) => (
        // A row has no identity beside its place.
        <div key={row} role="group" aria-label={t('asking.row', { number: row + 1 })}>
          <ChangeRow id={`change-${String(row)}-`} change={change} register={register} errorOf={errorOf} onChange={(part) => set(row, part)} />
          {changes.length < 2 ? null : <Button tone="slim" label={t('asking.removeRow', { number: row + 1 })} onPress={() => onChange(changes.filter((_one, place) => place !== row))}>{t('asking.remove')}</Button>}
        </div>
      ))}
      {changes.length >= changesMax ? <p className="quiet">{t('asking.rowsFull')}</p> : <div className="actions"><Button onPress={() => onChange([...changes, emptyChange])}>{t('asking.addRow')}</Button></div>}
    </>
  );
}

interface ChangeRowProps { readonly id: string; readonly change: ChangeDraft; readonly register: Register | undefined; readonly errorOf: ErrorOf; readonly onChange: (part: Partial<ChangeDraft>) => void }

function ChangeRow({ id, change, register, errorOf, onChange }: ChangeRowProps) {
  const { t, language } = useWords();
  const today = useToday();
  const categories = useProfile().categories.filter((one) => register?.categories.includes(one.code) === true && inForce(one, today));
  return (
    <div className="two">
      <SelectField id={`${id}category`} label={t('asking.category')} error={errorOf(`${id}category`)} value={change.category} onChange={(event) => onChange({ category: event.target.value })}>
        <option value="">{t('asking.choose')}</option>
        {categories.map((one) => <option key={one.code} value={one.code}>{one.name[language]}</option>)}
      </SelectField>
      <TextField id={`${id}field`} label={t('asking.field')} hint={t('asking.fieldHint')} error={errorOf(`${id}field`)} maxLength={120} value={change.field} onChange={(event) => onChange({ field: event.target.value })} />
      <TextField id={`${id}old`} label={t('asking.old')} optional maxLength={500} value={change.old} onChange={(event) => onChange({ old: event.target.value })} />
      <TextField id={`${id}new`} label={t('asking.new')} error={errorOf(`${id}new`)} maxLength={500} value={change.new} onChange={(event) => onChange({ new: event.target.value })} />
      <TextField id={`${id}evidence`} label={t('asking.evidence')} optional maxLength={300} value={change.evidence} onChange={(event) => onChange({ evidence: event.target.value })} />
    </div>
  );
}

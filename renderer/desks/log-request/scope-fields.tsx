// Which data of which time: the same fields for every right that has a scope.
import { inForce, type Register } from '../../../shared/registers/controller.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import type { ScopeDraft } from './request-draft.ts';
import type { ScopePrefix } from './scope-form.ts';

export type ErrorOf = (field: string) => string | undefined;

export interface ScopeFieldsProps {
  readonly prefix: ScopePrefix;
  readonly scope: ScopeDraft;
  readonly register: Register | undefined;
  readonly errorOf: ErrorOf;
  readonly onChange: (part: Partial<ScopeDraft>) => void;
}

export function ScopeFields({ prefix, scope, register, errorOf, onChange }: ScopeFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <div className="two">
        <SelectField id={`${prefix}which`} label={t('request.which')} value={scope.which} onChange={(event) => onChange({ which: event.target.value === 'chosen' ? 'chosen' : 'all' })}>
          <option value="all">{t('request.all')}</option><option value="chosen">{t('request.chosen')}</option>
        </SelectField>
        <SelectField id={`${prefix}period`} label={t('request.period')} value={scope.period} onChange={(event) => onChange({ period: event.target.value === 'between' ? 'between' : 'all' })}>
          <option value="all">{t('request.allTime')}</option><option value="between">{t('request.between')}</option>
        </SelectField>
        {scope.period === 'all' ? null : <>
          <TextField id={`${prefix}from`} className="date" label={t('request.from')} hint={t('request.dateHint')} error={errorOf(`${prefix}from`)} maxLength={20} value={scope.from} onChange={(event) => onChange({ from: event.target.value })} />
          <TextField id={`${prefix}to`} className="date" label={t('request.to')} hint={t('request.dateHint')} error={errorOf(`${prefix}to`)} maxLength={20} value={scope.to} onChange={(event) => onChange({ to: event.target.value })} />
        </>}
      </div>
      {scope.which === 'chosen' ? <CategoryChoices id={`${prefix}categories`} chosen={scope.categories} register={register} error={errorOf(`${prefix}categories`)} onChange={(categories) => onChange({ categories })} /> : null}
    </>
  );
}

interface CategoryChoicesProps { readonly id: string; readonly chosen: readonly string[]; readonly register: Register | undefined; readonly error: string | undefined; readonly onChange: (categories: string[]) => void }

function CategoryChoices({ id, chosen, register, error, onChange }: CategoryChoicesProps) {
  const { t, language } = useWords();
  const today = useToday();
  const categories = useProfile().categories.filter((one) => register?.categories.includes(one.code) === true && inForce(one, today));
  const toggle = (code: string, on: boolean): void => onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <Choices id={id} legend={`${t('request.categories')} · ${t('request.chosenCount', { count: chosen.length })}`} error={error}>
      {categories.map((one) => <Choice key={one.code} kind="checkbox" title={one.name[language]} checked={chosen.includes(one.code)} onChange={(event) => toggle(one.code, event.target.checked)} />)}
    </Choices>
  );
}

// The fields of the request in the order the conversation goes (rule 14); no field asks why.
import { inForce, type Register } from '../../../shared/registers/controller.ts';
import { languages, language as languageSchema } from '../../../shared/registers/words.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import type { RequestDraft } from './request-draft.ts';
import type { RequestFault } from './request-form.ts';

export interface RequestFieldsProps {
  readonly values: RequestDraft;
  readonly faults: readonly RequestFault[];
  readonly registers: readonly Register[];
  readonly register: Register | undefined;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

export function RequestFields({ values, faults, registers, register, onChange }: RequestFieldsProps) {
  const { t, language } = useWords();
  const errorOf = (field: RequestFault['field']): string | undefined => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? undefined : t(`request.${fault.words}`);
  };
  return (
    <>
      <Choices legend={t('inbox.rights')} size="large" error={errorOf('access')}>
        <Choice kind="checkbox" id="access" title={t('request.access')} note={t('request.accessNote')} checked={values.access} onChange={(event) => onChange({ access: event.target.checked })} />
        <p className="quiet later">{t('request.others')}</p>
      </Choices>
      <div className="two">
        {registers.length < 2 ? null : (
          <SelectField id="register" label={t('request.register')} value={values.register} onChange={(event) => onChange({ register: event.target.value, categories: [] })}>
            {registers.map((one) => <option key={one.id} value={one.id}>{one.name[language]}</option>)}
          </SelectField>
        )}
        <SelectField id="which" label={t('request.which')} value={values.which} onChange={(event) => onChange({ which: event.target.value === 'chosen' ? 'chosen' : 'all' })}>
          <option value="all">{t('request.all')}</option><option value="chosen">{t('request.chosen')}</option>
        </SelectField>
        <SelectField id="period" label={t('request.period')} value={values.period} onChange={(event) => onChange({ period: event.target.value === 'between' ? 'between' : 'all' })}>
          <option value="all">{t('request.allTime')}</option><option value="between">{t('request.between')}</option>
        </SelectField>
        {values.period === 'all' ? null : <>
          <TextField id="from" className="date" label={t('request.from')} hint={t('request.dateHint')} error={errorOf('from')} maxLength={20} value={values.from} onChange={(event) => onChange({ from: event.target.value })} />
          <TextField id="to" className="date" label={t('request.to')} hint={t('request.dateHint')} error={errorOf('to')} maxLength={20} value={values.to} onChange={(event) => onChange({ to: event.target.value })} />
        </>}
      </div>
      {values.which === 'chosen' ? <CategoryChoices chosen={values.categories} register={register} error={errorOf('categories')} onChange={(categories) => onChange({ categories })} /> : null}
      <TextArea id="ownWords" label={t('request.ownWords')} optional hint={t('request.ownWordsHint')} error={errorOf('ownWords')} value={values.ownWords} maxLength={6000} lang={values.language} onChange={(event) => onChange({ ownWords: event.target.value })} />
      <div className="two">
        <SelectField id="language" label={t('request.language')} value={values.language} onChange={(event) => onChange({ language: languageSchema.parse(event.target.value) })}>
          {languages.map((one) => <option key={one} value={one}>{t(`languageOwn.${one}`)}</option>)}
        </SelectField>
        <TextField id="receivedOn" className="date" label={t('request.received')} error={errorOf('receivedOn')} maxLength={20} value={values.receivedOn} onChange={(event) => onChange({ receivedOn: event.target.value })} />
      </div>
    </>
  );
}

function CategoryChoices({ chosen, register, error, onChange }: { readonly chosen: readonly string[]; readonly register: Register | undefined; readonly error: string | undefined; readonly onChange: (categories: string[]) => void }) {
  const { t, language } = useWords();
  const today = useToday();
  const categories = useProfile().categories.filter((one) => register?.categories.includes(one.code) === true && inForce(one, today));
  const toggle = (code: string, on: boolean): void => onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <Choices id="categories" legend={`${t('request.categories')} · ${t('request.chosenCount', { count: chosen.length })}`} error={error}>
      {categories.map((one) => <Choice key={one.code} kind="checkbox" title={one.name[language]} checked={chosen.includes(one.code)} onChange={(event) => toggle(one.code, event.target.checked)} />)}
    </Choices>
  );
}

// The fields of the request in the order the conversation goes (rule 14): what is asked, of what, in whose words.
import { right, type Right } from '../../../shared/domain/case/asked-right.ts';
import type { Register } from '../../../shared/registers/controller.ts';
import { languages, language as languageSchema } from '../../../shared/registers/words.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import { chosenRights } from './asked-rights.ts';
import { emptyChange, type RequestDraft, type ScopeDraft } from './request-draft.ts';
import type { RequestFault } from './request-fault.ts';
import { RightParticulars } from './right-particulars.tsx';
import type { ErrorOf } from './scope-fields.tsx';

export interface RequestFieldsProps {
  readonly values: RequestDraft;
  readonly faults: readonly RequestFault[];
  readonly registers: readonly Register[];
  readonly register: Register | undefined;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

export function RequestFields({ values, faults, registers, register, onChange }: RequestFieldsProps) {
  const { t, language } = useWords();
  const errorOf: ErrorOf = (field) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? undefined : t(`request.${fault.words}`);
  };
  return (
    <>
      <RightChoices values={values} error={errorOf('access')} onChange={onChange} />
      {registers.length < 2 ? null : (
        <SelectField id="register" label={t('request.register')} value={values.register} onChange={(event) => onChange(inOtherRegister(values, event.target.value))}>
          {registers.map((one) => <option key={one.id} value={one.id}>{one.name[language]}</option>)}
        </SelectField>
      )}
      {chosenRights(values).map((one) => <RightParticulars key={one} one={one} values={values} register={register} errorOf={errorOf} onChange={onChange} />)}
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

function RightChoices({ values, error, onChange }: { readonly values: RequestDraft; readonly error: string | undefined; readonly onChange: (part: Partial<RequestDraft>) => void }) {
  const { t } = useWords();
  const chosen = chosenRights(values);
  const toggle = (one: Right, on: boolean): void => onChange(one === 'access' ? { access: on } : { also: on ? [...values.also, one] : values.also.filter((other) => other !== one) });
  return (
    <Choices legend={t('asking.legend')} size="large" error={error}>
      {right.options.map((one) => (
        <Choice key={one} kind="checkbox" id={one === 'access' ? 'access' : `right-${one}`} title={t(`asking.title.${one}`)} note={t(`asking.note.${one}`)} checked={chosen.includes(one)} onChange={(event) => toggle(one, event.target.checked)} />
      ))}
    </Choices>
  );
}

/** Categories belong to their register: what was chosen of another one goes. */
function inOtherRegister(values: RequestDraft, register: string): Partial<RequestDraft> {
  const bare = (scope: ScopeDraft): ScopeDraft => ({ ...scope, categories: [] });
  return { register, categories: [], erasure: bare(values.erasure), restriction: bare(values.restriction), portability: bare(values.portability), changes: values.changes.map((one) => ({ ...one, category: emptyChange.category })) };
}

// Whose data the controller's desks hold for work without a connection, and what each office serves; set at central in the administrator's name.
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type UseFormRegister } from 'react-hook-form';
import type { Refusal } from '../../../shared/outcomes.ts';
import { scopeKinds } from '../../../shared/registers/offline-scope.ts';
import type { ScopeStanding } from '../../../shared/registers/source-acts.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf, useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { areaId, readScope, scopeFormOf, type ScopeForm } from './scope-values.ts';

export interface ScopeFormProps { readonly standing: ScopeStanding; readonly onChanged: () => Promise<void>; readonly onBack: () => void }

const kindId = 'scope-kind';
/** Milliseconds between looks at what is being prepared. */
const lookEvery = 1500;

export function ScopeFormPart({ standing, onChanged, onBack }: ScopeFormProps) {
  const { t } = useWords();
  const { register, control, handleSubmit } = useForm<ScopeForm>({ defaultValues: scopeFormOf(standing) });
  const kind = useWatch({ control, name: 'kind' });
  const officeName = useOfficeName();
  const { errors, attempt, refusal, save } = useSave(standing, onChanged);
  usePageTitle(t('sources.title'), errors.length > 0);
  useEffect(() => {
    if (standing.preparing === null) return undefined;
    const timer = setInterval(() => void onChanged(), lookEvery);
    return () => clearInterval(timer);
  }, [standing.preparing, onChanged]);
  return (
    <>
      <div className="inbox-head">
        <h1>{t('sources.scope.title')}</h1>
        <span className="grow" />
        <Button tone="slim" command="step-back" autoFocus onPress={onBack}>{t('sources.bench.back')}</Button>
      </div>
      <p className="quiet">{t('sources.scope.intro')}</p>
      <ScopeNow standing={standing} />
      <form noValidate className="mapping" onSubmit={(event) => { event.preventDefault(); void handleSubmit(save)(); }}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <SelectField id={kindId} label={t('sources.scope.choose')} {...register('kind')}>{scopeKinds.map((one) => <option key={one} value={one}>{t(`sources.scope.kinds.${one}`)}</option>)}</SelectField>
        {kind === 'office' ? <>
          <p className="quiet">{t('sources.scope.anyone')}</p>
          {standing.offices.map(({ code }, place) => <OfficeFields key={code} name={officeName(code)} place={place} register={register} errors={errors} />)}
        </> : null}
        <div className="actions"><Button tone="go" command="go-on" disabled={standing.preparing !== null} onPress={() => void handleSubmit(save)()}>{t('sources.scope.set')}</Button></div>
      </form>
    </>
  );
}

export function useOfficeName(): (code: string) => string {
  const { language } = useWords();
  const { offices } = useProfile();
  return (code) => offices.find((one) => one.code === code)?.name[language] ?? code;
}

function ScopeNow({ standing: { kind, by, since, preparing, failed } }: { readonly standing: ScopeStanding }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <>
      <p><b>{t('sources.scope.now', { kind: t(`sources.scope.kinds.${kind}`) })}</b>{by === null || since === null ? null : <small> {t('sources.scope.by', { name: shown(nameOf(by)), at: dayAndClockOf(since) })}</small>}</p>
      {preparing === null ? null : <p className="note attention" role="status">{t('sources.scope.preparing', { kind: t(`sources.scope.kinds.${preparing}`) })}</p>}
      {failed ? <p className="note stop" role="alert">{t('sources.scope.failed')}</p> : null}
    </>
  );
}

interface OfficeFieldsProps { readonly name: string; readonly place: number; readonly register: UseFormRegister<ScopeForm>; readonly errors: readonly FieldError[] }

function OfficeFields({ name, place, register, errors }: OfficeFieldsProps) {
  const { t } = useWords();
  const errorOf = (part: 'towns' | 'postcodes'): string | undefined => errors.find((one) => one.fieldId === areaId(place, part))?.text;
  return (
    <fieldset className="map-column">
      <legend>{t('sources.scope.serves', { office: name })}</legend>
      <div className="two">
        <TextField id={areaId(place, 'towns')} label={t('sources.scope.towns')} hint={t('sources.scope.townsHint')} error={errorOf('towns')} {...register(`areas.${place}.towns`)} />
        <TextField id={areaId(place, 'postcodes')} label={t('sources.scope.postcodes')} hint={t('sources.scope.postcodesHint')} error={errorOf('postcodes')} {...register(`areas.${place}.postcodes`)} />
      </div>
    </fieldset>
  );
}

/** What is typed stays whatever central answers. */
function useSave(standing: ScopeStanding, onChanged: () => Promise<void>): { readonly errors: readonly FieldError[]; readonly attempt: number; readonly refusal: Refusal | null; readonly save: (form: ScopeForm) => Promise<void> } {
  const { t } = useWords();
  const nameOf = useOfficeName();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const saving = useRef(false);
  const save = async (form: ScopeForm): Promise<void> => {
    const read = readScope(form, standing, { t, nameOf });
    setRefusal(null);
    setErrors(read.ok ? [] : read.errors);
    setAttempt((count) => count + 1);
    if (!read.ok || saving.current) return;
    saving.current = true;
    const answer = await call('set-offline-scope', read.wish).finally(() => { saving.current = false; });
    if (!answer.ok) {
      setRefusal(answer);
      noteRefusal(answer);
    } else if (answer.value.preparing === null && !answer.value.failed) tell(t('sources.scope.done', { kind: t(`sources.scope.kinds.${answer.value.kind}`) }));
    await onChanged();
  };
  return { errors, attempt, refusal, save };
}

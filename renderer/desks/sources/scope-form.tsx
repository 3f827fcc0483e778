// Whose data the controller's desks hold for work without a connection, and what each office serves; set at central in the administrator's name.
import { useEffect, useState } from 'react';
import { useForm, useWatch, type UseFormRegister } from 'react-hook-form';
import { scopeKinds } from '../../../shared/registers/offline-scope.ts';
import type { ScopeStanding } from '../../../shared/registers/source-acts.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNote } from '../../parts/draft-note.tsx';
import { ErrorSummary, type FieldError } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useFormDraft, useKept, type FormDraft } from '../../parts/form-draft.ts';
import { tell } from '../../parts/messages.ts';
import { useOfficeName } from '../../parts/office-name.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { areaId, draftOfScope, readScope, scopeDraft, scopeFormOf, type ScopeDraft, type ScopeForm } from './scope-values.ts';
import { useSaving, type Saving } from './use-saving.ts';

export interface ScopeFormProps { readonly standing: ScopeStanding; readonly onChanged: () => Promise<void>; readonly onBack: () => void }

const kindId = 'scope-kind';
/** Milliseconds between looks at what is being prepared. */
const lookEvery = 1500;

export function ScopeFormPart({ standing, onChanged, onBack }: ScopeFormProps) {
  const { t } = useWords();
  const draft = useFormDraft({ caseId: 'sources', form: 'scope' }, scopeDraft);
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
      {draft === null ? null : <ScopeFields standing={standing} onChanged={onChanged} draft={draft} />}
    </>
  );
}

function ScopeFields({ standing, onChanged, draft }: Pick<ScopeFormProps, 'standing' | 'onChanged'> & { readonly draft: FormDraft<ScopeDraft> }) {
  const { t } = useWords();
  const officeName = useOfficeName();
  const [begun] = useState(() => scopeFormOf(standing, draft.left));
  const { register, control, handleSubmit } = useForm<ScopeForm>({ defaultValues: begun });
  const [kind, areas] = useWatch({ control, name: ['kind', 'areas'] });
  useKept(draft, draftOfScope({ kind, areas }, standing));
  const { errors, attempt, refusal, save } = useSave(standing, { onChanged, onSet: () => void draft.clear() });
  usePageTitle(t('sources.title'), errors.length > 0);
  return (
    <form noValidate className="mapping" onSubmit={(event) => { event.preventDefault(); void handleSubmit(save)(); }}>
      <DraftNote draft={draft} />
      <ErrorSummary errors={errors} attempt={attempt} />
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <SelectField id={kindId} label={t('sources.scope.choose')} {...register('kind')}>{scopeKinds.map((one) => <option key={one} value={one}>{t(`sources.scope.kinds.${one}`)}</option>)}</SelectField>
      {kind === 'office' ? <>
        <p className="quiet">{t('sources.scope.anyone')}</p>
        {standing.offices.map(({ code }, place) => <OfficeFields key={code} name={officeName(code)} place={place} register={register} errors={errors} />)}
      </> : null}
      <div className="actions"><Button tone="go" command="go-on" disabled={standing.preparing !== null} onPress={() => handleSubmit(save)()}>{t('sources.scope.set')}</Button></div>
    </form>
  );
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

interface Told { readonly onChanged: () => Promise<void>; readonly onSet: () => void }

function useSave(standing: ScopeStanding, { onChanged, onSet }: Told): Omit<Saving, 'fail' | 'send'> & { readonly save: (form: ScopeForm) => Promise<void> } {
  const { t } = useWords();
  const nameOf = useOfficeName();
  const { fail, send, ...tried } = useSaving();
  const save = async (form: ScopeForm): Promise<void> => {
    const read = readScope(form, standing, { t, nameOf });
    if (!read.ok) { fail(read.errors); return; }
    const now = await send(() => call('set-offline-scope', read.wish));
    if (now !== null && now.preparing === null && !now.failed) tell(t('sources.scope.done', { kind: t(`sources.scope.kinds.${now.kind}`) }));
    if (now !== null) onSet();
    await onChanged();
  };
  return { ...tried, save };
}

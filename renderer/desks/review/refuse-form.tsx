// Refusing a right: the ground the law gives and the reasons in words; what is missing is said on submit (Art. 12(4)).
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { reasonsMax, refusalGround, type RefusalGround } from '../../../shared/domain/case/content.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { groundsFor } from '../../../shared/rules/refusal-ground.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { DraftNote } from '../../parts/draft-note.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useFormDraft, useKept, type FormDraft } from '../../parts/form-draft.ts';
import { useWords } from '../../words/words.ts';

const form = z.strictObject({ ground: refusalGround, reasons: z.string().trim().min(1).max(reasonsMax) });
export interface Refused { readonly ground: RefusalGround; readonly reasons: string }
const refuseDraft = z.strictObject({ ground: refusalGround.nullable(), reasons: z.string().max(6000) });

export interface RefuseFormProps {
  readonly caseId: CaseId;
  /** `written`: run once the decision is in the journal. */
  readonly onRefuse: (refused: Refused, written: () => Promise<void>) => Promise<void>;
  readonly onBack: () => void;
}

/** What was typed stays when the desk could not save, and comes back after a lock or a crash. */
export function RefuseForm(props: RefuseFormProps) {
  const draft = useFormDraft({ caseId: props.caseId, form: 'refuse' }, refuseDraft);
  return draft === null ? null : <OpenedForm {...props} draft={draft} />;
}

function OpenedForm({ onRefuse, onBack, draft }: RefuseFormProps & { readonly draft: FormDraft<z.infer<typeof refuseDraft>> }) {
  const { t } = useWords();
  const { left } = draft;
  const { register, handleSubmit, control, formState } = useForm<Refused>({ resolver: zodResolver(form), shouldFocusError: false, reValidateMode: 'onSubmit', defaultValues: { reasons: left?.reasons ?? '', ...(left === null || left.ground === null ? {} : { ground: left.ground }) } });
  const typed = useWatch({ control });
  useKept(draft, { ground: typed.ground ?? null, reasons: typed.reasons ?? '' });
  const { errors, submitCount } = formState;
  const submit = handleSubmit((refused) => onRefuse(refused, draft.drop));
  useEffect(() => document.querySelector<HTMLInputElement>('#ground input')?.focus(), []);
  const ground = errors.ground && t('case.groundMissing');
  const reasons = errors.reasons && t('case.reasonsMissing');
  const list = [...(ground === undefined ? [] : [{ fieldId: 'ground', text: ground }]), ...(reasons === undefined ? [] : [{ fieldId: 'reasons', text: reasons }])];
  return (
    <div className="card check-page">
      <h3>{t('case.refuseTitle')}</h3>
      <DraftNote draft={draft} />
      <ErrorSummary errors={list} attempt={submitCount} />
      <Choices id="ground" legend={t('case.ground')} error={ground} size="large">
        {groundsFor('access').map((one) => <Choice key={one} kind="radio" value={one} title={t(`case.grounds.${one}`)} note={t(`case.groundLaw.${one}`)} {...register('ground')} />)}
      </Choices>
      <TextArea id="reasons" label={t('case.reasons')} hint={t('case.reasonsHint')} error={reasons} rows={4} maxLength={reasonsMax} {...register('reasons')} />
      <p className="quiet">{t('case.refuseText')}</p>
      <div className="actions">
        <Button tone="go" command="go-on" onPress={submit}>{t('case.refuseGo')}</Button>
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}

// A contact person's word on a conflict: which decision stays, and why.
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { reasonsMax, right as rightSchema } from '../../../shared/domain/case/content.ts';
import { lineId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { tell } from '../../parts/messages.ts';
import { useNameOf } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { decidedWords } from './decided-words.ts';

export interface SettleFormProps {
  readonly view: CaseView;
  readonly conflict: CaseView['conflicts'][number];
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
}

const form = z.strictObject({ keep: z.string().min(1), reasons: z.string().trim().min(1).max(reasonsMax) });
type Form = z.infer<typeof form>;

export function SettleForm({ view, conflict, onCommand }: SettleFormProps) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const { register, handleSubmit, formState } = useForm<Form>({ resolver: zodResolver(form), shouldFocusError: false, reValidateMode: 'onSubmit', defaultValues: { reasons: '' } });
  const { errors, submitCount } = formState;
  const submit = handleSubmit(async ({ keep, reasons }) => {
    const written = await onCommand({ kind: 'settle-conflict', caseId: view.caseId, right: rightSchema.parse(conflict.right), keep: lineId.parse(keep), seen: conflict.decisions.map((one) => one.lineId), reasons });
    if (written) tell(`${t('case.settled')} · ${view.diaryNumber ?? ''}`);
  });
  const keep = errors.keep && t('case.keepMissing');
  const reasons = errors.reasons && t('case.reasonsMissing');
  const list = [...(keep === undefined ? [] : [{ fieldId: 'keep', text: keep }]), ...(reasons === undefined ? [] : [{ fieldId: 'settleReasons', text: reasons }])];
  return (
    <div className="card check-page settle">
      <h3>{t('case.settleTitle')}</h3>
      <ErrorSummary errors={list} attempt={submitCount} />
      <Choices id="keep" legend={t('case.keep')} error={keep} size="large">
        {conflict.decisions.map((one, index) => <Choice key={one.lineId} kind="radio" value={one.lineId} title={`${String(index + 1)}. ${decidedWords(t, conflict.right, one.decision)}`} note={`${nameOf(one.by)} ${dayAndClockOf(one.at)}`} {...register('keep')} />)}
      </Choices>
      <TextArea id="settleReasons" label={t('case.settleReasons')} hint={t('case.settleText')} error={reasons} rows={3} maxLength={reasonsMax} {...register('reasons')} />
      <div className="actions"><Button tone="go" command="go-on" onPress={submit}>{t('case.settle')}</Button></div>
    </div>
  );
}

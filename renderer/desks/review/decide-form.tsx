// Deciding one right: the outcome, the ground the law gives for this right, and the reasons; what is missing is said on submit.
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { isAnsweredInWords, right as rightSchema, type Right } from '../../../shared/domain/case/asked-right.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { decision as decisionShape, reasonsMax, refusalGround, type RefusalGround } from '../../../shared/domain/case/decision-content.ts';
import { groundsFor } from '../../../shared/rules/refusal-ground.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { DraftNote } from '../../parts/draft-note.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useFormDraft, useKept, type FormDraft } from '../../parts/form-draft.ts';
import { tell } from '../../parts/messages.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { decidable, groundsOf, isByItem, missingOf } from './decidable.ts';

export interface DecideFormProps {
  readonly view: CaseView;
  readonly right: CaseView['rights'][number];
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
  readonly onBack: () => void;
}

const decideDraft = z.strictObject({ decision: decisionShape.nullable(), ground: refusalGround.nullable(), reasons: z.string().max(6000) });
type Typed = Readonly<z.infer<typeof decideDraft>>;

export function DecideForm(props: DecideFormProps) {
  const draft = useFormDraft({ caseId: props.view.caseId, form: `decide:${props.right.right}` }, decideDraft);
  return draft === null ? null : <OpenedForm {...props} draft={draft} />;
}

function OpenedForm({ view, right, onCommand, onBack, draft }: DecideFormProps & { readonly draft: FormDraft<Typed> }) {
  const { t } = useWords();
  const one = rightSchema.parse(right.right);
  const [typed, setTyped] = useState<Typed>(draft.left ?? { decision: null, ground: null, reasons: '' });
  useKept(draft, typed);
  const [attempt, setAttempt] = useState(0);
  const [tried, setTried] = useState<readonly string[]>([]);
  useEffect(() => document.querySelector<HTMLInputElement>('#decision input')?.focus(), []);
  const missing = missingOf(one, typed).filter((field) => tried.includes(field));
  const errorOf = (field: 'decision' | 'ground' | 'reasons'): string | undefined => missing.includes(field) ? t(`deciding.missing.${field}`) : undefined;
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const decide = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    const { decision, ground } = typed;
    const reasons = typed.reasons.trim();
    setTried(missingOf(one, typed));
    if (decision === null || missingOf(one, typed).length > 0) return;
    const said = { ...(groundsOf(one, decision).length > 0 && ground !== null ? { ground } : {}), ...(reasons === '' ? {} : { reasons }) };
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: one, decision, ...said });
    if (written) { await draft.drop(); tell(`${rightWords(t, one)}: ${t(`deciding.outcome.${decision}`)} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('deciding.title', { right: rightWords(t, one) })}</h3>
      <DraftNote draft={draft} />
      <ErrorSummary errors={missing.map((field) => ({ fieldId: field, text: t(`deciding.missing.${field}`) }))} attempt={attempt} />
      {isByItem(one) ? <p className="note">{t('deciding.byItem')}</p> : null}
      <Choices id="decision" legend={t('deciding.outcomeLegend')} error={errorOf('decision')}>
        {decidable(one, view).map((each) => <Choice key={each} kind="radio" name="decision" value={each} title={t(`deciding.outcome.${each}`)} checked={typed.decision === each} onChange={() => change({ decision: each, ground: null })} />)}
      </Choices>
      <GroundChoices right={one} typed={typed} error={errorOf('ground')} onGround={(ground) => change({ ground })} />
      {typed.decision === null || (typed.decision === 'granted' && !isAnsweredInWords(one)) ? null : <TextArea id="reasons" label={t('case.reasons')} hint={t('case.reasonsHint')} error={errorOf('reasons')} rows={4} maxLength={reasonsMax} value={typed.reasons} onChange={(event) => change({ reasons: event.target.value })} />}
      <p className="quiet">{t('deciding.final')}</p>
      <div className="actions">
        <Button tone="go" command="go-on" onPress={decide}>{t('deciding.go')}</Button>
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}

function GroundChoices({ right, typed, error, onGround }: { readonly right: Right; readonly typed: Typed; readonly error: string | undefined; readonly onGround: (ground: RefusalGround) => void }) {
  const { t } = useWords();
  const grounds = typed.decision === null ? [] : groundsOf(right, typed.decision);
  if (grounds.length === 0) return null;
  return (
    <Choices id="ground" legend={t('case.ground')} error={error} size="large">
      {groundsFor(right).filter((one) => grounds.includes(one)).map((one) => <Choice key={one} kind="radio" name="ground" value={one} title={t(`case.grounds.${one}`)} note={t(`case.groundLaw.${one}`)} checked={typed.ground === one} onChange={() => onGround(one)} />)}
    </Choices>
  );
}

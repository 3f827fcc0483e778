// The identity check: the document's kind, its validity, the photo and name, and the birth date re-typed from it (rule 8).
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useToday } from '../../parts/session.ts';
import { visitorOf, type Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { IdentityFields } from './identity-fields.tsx';
import { differenceOf, differenceWords } from './difference-words.ts';
import { identityForm, type IdentityForm } from './identity-form.ts';
import { IdentityAside } from './identity-aside.tsx';
import './check-identity.css';

export interface CheckIdentityProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly onPassed: (documentKind: string) => void;
  readonly onBack: (() => void) | undefined;
}

export function CheckIdentity({ caseId, visitor, onPassed, onBack }: CheckIdentityProps) {
  const { t } = useWords();
  const today = useToday();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useForm<IdentityForm>({
    resolver: zodResolver(identityForm(today)), shouldFocusError: false, reValidateMode: 'onSubmit',
    // No document and no validity is chosen beforehand: the clerk says what is in the hand.
    defaultValues: { documentKind: '', photoMatched: false, nameMatched: false, birthDate: '', secondMethod: 'none' },
  });
  const { errors, submitCount } = form.formState;
  const watched = useWatch({ control: form.control });
  usePageTitle(t('visit.step.identity'), Object.keys(errors).length > 0 || refusal !== null);
  useCommand('step-back', onBack);
  useEffect(() => document.querySelector<HTMLInputElement>('#documentKind input')?.focus(), []);

  const submit = form.handleSubmit(async (values) => {
    const typed = parseTypedDate(values.birthDate, { today, century: 'past' });
    if (!typed.ok) return;
    const { documentKind, validity, photoMatched, nameMatched, secondMethod } = values;
    const answer = await call('run-command', { command: { kind: 'check-identity', caseId, visitor: visitorOf(visitor), documentKind, validity, photoMatched, nameMatched, birthDate: typed.value, secondMethod: secondMethod === 'none' ? null : secondMethod } });
    if (answer.ok) { onPassed(documentKind); return; }
    noteRefusal(answer);
    setRefusal(answer);
  });
  // After the refusal is on screen, so that a field shown only now can take focus and is scrolled to.
  useEffect(() => focusDiffering(refusal?.field), [refusal]);
  const list = [
    ...(errors.documentKind ? [{ fieldId: 'documentKind', text: t('identity.documentMissing') }] : []),
    ...(errors.validity ? [{ fieldId: 'validity', text: t('identity.validityMissing') }] : []),
    ...(errors.birthDate ? [{ fieldId: 'birthDate', text: t('identity.birthMissing') }] : []),
  ];
  return (
    <DeskLayout sideLabel={t('identity.seen')} side={<IdentityAside values={watched} known={visitor.personKey !== null} />}
      work={<>
        <PersonBar visitor={visitor} identified={false} />
        <h1>{t('identity.title')}</h1>
        <ErrorSummary errors={list} attempt={submitCount} />
        {refusal === null ? null : <RefusalNote refusal={refusal} more={differenceWords(t, refusal)} />}
        <IdentityFields form={form} known={visitor.personKey !== null} differs={differenceOf(t, refusal)} />
        <div className="actions">
          <Button tone="go" command="go-on" disabled={form.formState.isSubmitting} onPress={() => void submit()}>{t('identity.go')}</Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{t('app.back')}<kbd aria-hidden="true">Esc</kbd></Button>}
        </div>
      </>} />
  );
}

function focusDiffering(field: string | undefined): void {
  if (field === undefined) return;
  // An expired document is mended by the other means beside it.
  const element = document.getElementById(field === 'validity' ? 'secondMethod' : field);
  const target = element?.matches('input, select') === true ? element : element?.querySelector<HTMLElement>('input:checked, input');
  target?.focus();
  // A field that has focus already is not scrolled to by focusing it.
  target?.scrollIntoView({ block: 'nearest' });
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
}

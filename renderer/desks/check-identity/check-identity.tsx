// The identity check: who is at the desk, the document's kind, its validity, the photo and name, and the birth date re-typed from it (rule 8).
import { useEffect } from 'react';
import { useWatch, type FieldErrors } from 'react-hook-form';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useWords, type Say } from '../../words/words.ts';
import { IdentityFields } from './identity-fields.tsx';
import { differenceOf, differenceWords, mandateDifference } from './difference-words.ts';
import type { IdentityForm } from './identity-form.ts';
import { IdentityAside } from './identity-aside.tsx';
import { mandateFields } from './mandate-form.ts';
import { useIdentityCheck, type IdentityCheckAsked } from './use-identity-check.ts';
import './check-identity.css';

export interface CheckIdentityProps extends IdentityCheckAsked {
  readonly onBack: (() => void) | undefined;
}

export function CheckIdentity({ onBack, ...asked }: CheckIdentityProps) {
  const { t, language } = useWords();
  const { visitor } = asked;
  const { form, refusal, scanned, submit } = useIdentityCheck(asked);
  const { errors, submitCount } = form.formState;
  const watched = useWatch({ control: form.control });
  const known = visitor.personKey !== null;
  usePageTitle(t('visit.step.identity'), Object.keys(errors).length > 0 || refusal !== null);
  useCommand('step-back', onBack);
  useEffect(() => document.querySelector<HTMLInputElement>('#documentKind input')?.focus(), []);
  // After the refusal is on screen, so that a field shown only now can take focus and is scrolled to.
  const ofMandate = mandateDifference(t, refusal, language);
  const place = ofMandate === null ? refusal?.field : `mandate-${ofMandate.field}`;
  // An expired document is mended by the other means beside it.
  useEffect(() => focusField(place === 'validity' ? 'secondMethod' : place), [refusal, place]);
  return (
    <DeskLayout sideLabel={t('identity.seen')} side={<IdentityAside values={watched} known={known} />}
      work={<>
        <PersonBar visitor={visitor} identified={false} />
        <h1>{t('identity.title')}</h1>
        <ErrorSummary errors={summaryOf(t, errors)} attempt={submitCount} />
        {refusal === null ? null : <RefusalNote refusal={refusal} more={differenceWords(t, refusal, language)} />}
        {scanned === null ? null : <p className={`note ${scanned.tone}`} role="status">{scanned.text}</p>}
        <IdentityFields form={form} known={known} differs={differenceOf(t, refusal)} ofMandate={ofMandate} />
        <div className="actions">
          <Button tone="go" command="go-on" onPress={submit}>{t('identity.go')}</Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{t('app.back')}<kbd aria-hidden="true">Esc</kbd></Button>}
        </div>
      </>} />
  );
}

function summaryOf(t: Say, errors: FieldErrors<IdentityForm>): readonly { readonly fieldId: string; readonly text: string }[] {
  return [
    ...mandateFields.flatMap((field) => (errors.mandate?.[field] ? [{ fieldId: `mandate-${field}`, text: t(`acting.missing.${field}`) }] : [])),
    ...(errors.documentKind ? [{ fieldId: 'documentKind', text: t('identity.documentMissing') }] : []),
    ...(errors.validity ? [{ fieldId: 'validity', text: t('identity.validityMissing') }] : []),
    ...(errors.birthDate ? [{ fieldId: 'birthDate', text: t('identity.birthMissing') }] : []),
    ...(errors.issued ? [{ fieldId: 'issued', text: t('acting.dateBad') }] : []),
    ...(errors.expires ? [{ fieldId: 'expires', text: t('acting.dateBad') }] : []),
  ];
}

// The fields of the check, in the order the clerk looks at the document.
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { inForce } from '../../../shared/registers/controller.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { mandateKinds } from '../../../shared/rules/mandate.ts';
import type { Difference } from './difference-words.ts';
import type { IdentityForm } from './identity-form.ts';
import { MandateFields } from './mandate-fields.tsx';

const secondMethods = ['supervisor', 'another-document', 'live-mobile-identity'] as const;

export interface IdentityFieldsProps {
  readonly form: UseFormReturn<IdentityForm>;
  readonly known: boolean;
  /** What the last check found to differ, said at the field as well: the note on top may be scrolled away (rule 38). */
  readonly differs: Difference | null;
  readonly ofMandate: Difference | null;
}

export function IdentityFields({ form, known, differs, ofMandate }: IdentityFieldsProps) {
  const { t, language } = useWords();
  const today = useToday();
  const kinds = useProfile().documentKinds.filter((kind) => inForce(kind, today));
  const { register, control, formState: { errors } } = form;
  const [validity, chosen, who] = useWatch({ control, name: ['validity', 'secondMethod', 'who'] });
  const ownDocument = who === 'self' || who === 'company';
  const second = differs?.field === 'secondMethod' || validity === 'expired' || chosen !== 'none';
  const differsAt = (...fields: readonly string[]): string | undefined => (differs !== null && fields.includes(differs.field) ? differs.text : undefined);
  return (
    <>
      {/* Before the document, whose field has the focus: the usual visitor costs no key here. */}
      <SelectField id="who" label={t('acting.who')} {...register('who')}>
        <option value="self">{t('acting.self')}</option>
        {mandateKinds.map((kind) => <option key={kind} value={kind}>{t(`acting.kind.${kind}`)}</option>)}
      </SelectField>
      {who === 'self' ? null : <MandateFields form={form} kind={who} refused={ofMandate} />}
      <Choices id="documentKind" size="large" legend={t('identity.document')} error={errors.documentKind ? t('identity.documentMissing') : differsAt('documentKind')}>
        {kinds.map((kind) => <Choice key={kind.code} kind="radio" value={kind.code} title={kind.name[language]} {...register('documentKind')} />)}
      </Choices>
      <div className="two validity">
        <Choices id="validity" size="small" legend={t('identity.validity')} error={errors.validity && t('identity.validityMissing')}>
          <Choice kind="radio" value="valid" title={t('identity.valid')} {...register('validity')} />
          <Choice kind="radio" value="expired" title={t('identity.expired')} {...register('validity')} />
        </Choices>
        {second ? (
          <SelectField id="secondMethod" label={t('identity.second')} hint={t('identity.secondHint')} error={differsAt('validity', 'secondMethod')} {...register('secondMethod')}>
            <option value="none">{t('identity.secondNone')}</option>
            {secondMethods.map((method) => <option key={method} value={method}>{t(`identity.secondMethod.${method}`)}</option>)}
          </SelectField>
        ) : null}
      </div>
      <Choices id="seen" size="large" legend={t('identity.seen')} error={differsAt('photoMatched', 'nameMatched')}>
        <Choice kind="checkbox" id="photoMatched" title={t('identity.photo')} {...register('photoMatched')} />
        <Choice kind="checkbox" id="nameMatched" title={!ownDocument ? t('acting.agentName') : known ? t('identity.name') : t('identity.nameNew')} {...register('nameMatched')} />
      </Choices>
      <TextField id="birthDate" className="date" label={ownDocument ? t('identity.birthDate') : t('acting.agentBorn')} hint={t('identity.birthHint')} error={errors.birthDate ? t('identity.birthMissing') : differsAt('birthDate')} inputMode="numeric" maxLength={20} {...register('birthDate')} />
      <fieldset className="particulars">
        <legend>{t('acting.documentDates')}</legend>
        <div className="two dates">
          <TextField id="issued" className="date" label={t('acting.issued')} optional error={errors.issued ? t('acting.dateBad') : differsAt('issued')} maxLength={20} {...register('issued')} />
          <TextField id="expires" className="date" label={t('acting.validUntil')} optional error={errors.expires ? t('acting.dateBad') : differsAt('expires')} maxLength={20} {...register('expires')} />
        </div>
        <p className="quiet">{t('acting.datesNote')}</p>
      </fieldset>
    </>
  );
}

// What is asked of a mandate, kind by kind: only the fields its kind has, then the papers seen (spec/rules.md 3.4).
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { right } from '../../../shared/domain/case/asked-right.ts';
import { mandateChecklist, seenWords, type MandateKind } from '../../../shared/rules/mandate.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import type { IdentityForm } from './identity-form.ts';
import { fieldsOf, stops, type MandateField } from './mandate-form.ts';

export interface MandateFieldsProps {
  readonly form: UseFormReturn<IdentityForm>;
  readonly kind: MandateKind;
  /** What the last try said of a field of the mandate. */
  readonly refused: { readonly field: string; readonly text: string } | null;
}

export function MandateFields(props: MandateFieldsProps) {
  const { t, language } = useWords();
  const { form: { register }, kind, refused } = props;
  const refusedAt = (field: string): string | undefined => (refused?.field === field ? refused.text : undefined);
  return (
    <fieldset className="particulars">
      <legend>{t('acting.mandate')}: {t(`acting.kind.${kind}`)}</legend>
      <Named {...props} />
      <Covers {...props} />
      <div className="two dates">
        {(['dated', 'expires', 'confirmed', 'childBorn'] as const).map((field) => <MandateText key={field} {...props} field={field} />)}
      </div>
      <Choices id="mandate-seen" size="large" legend={t('acting.seen')} error={refusedAt('seen')}>
        {mandateChecklist[kind].map((code) => <Choice key={code} kind="checkbox" value={code} title={seenWords[code][language]} {...register('mandate.seen')} />)}
      </Choices>
      {fieldsOf[kind].includes('exclusive') ? <Choices id="mandate-exclusive" size="large" legend={t('acting.mandate')} error={refusedAt('exclusive')}><Choice kind="checkbox" title={t('acting.exclusive')} {...register('mandate.exclusive')} /></Choices> : null}
      {fieldsOf[kind].includes('child') ? (
        <Choices id="mandate-child" size="large" legend={t('acting.stops')} error={refusedAt('child')}>
          {stops.map((stop) => <Choice key={stop} kind="checkbox" value={stop} title={t(`acting.stop.${stop}`)} {...register('mandate.stops')} />)}
        </Choices>
      ) : null}
      <p className="quiet">{t('acting.seenNote')}</p>
    </fieldset>
  );
}

function Named(props: MandateFieldsProps) {
  return <div className="two">{(['agent', 'company', 'businessId'] as const).map((field) => <MandateText key={field} {...props} field={field} />)}</div>;
}

const hints = { agent: 'agentHint', businessId: 'businessIdHint', dated: 'dateHint', expires: 'dateHint', confirmed: 'confirmedHint', company: null, childBorn: null, rights: null } as const satisfies Record<MandateField, string | null>;

/** Nothing for a field that the kind does not have. */
function MandateText({ form: { register, formState: { errors } }, kind, refused, field }: MandateFieldsProps & { readonly field: Exclude<MandateField, 'rights'> }) {
  const { t } = useWords();
  if (!fieldsOf[kind].includes(field)) return null;
  const hint = hints[field];
  const isDate = field === 'dated' || field === 'expires' || field === 'confirmed' || field === 'childBorn';
  const error = errors.mandate?.[field] ? t(`acting.missing.${field}`) : refused?.field === field ? refused.text : undefined;
  return <TextField id={`mandate-${field}`} className={isDate ? 'date' : undefined} label={t(`acting.${field}`)} optional={field === 'expires' || field === 'confirmed'} hint={hint === null ? undefined : t(`acting.${hint}`)} error={error} maxLength={isDate || field === 'businessId' ? 20 : 200} {...register(`mandate.${field}`)} />;
}

function Covers({ form: { register, control, formState: { errors } }, kind, refused }: MandateFieldsProps) {
  const { t } = useWords();
  const rights = useWatch({ control, name: 'mandate.rights' });
  const has = fieldsOf[kind];
  const refusedAt = (field: string): string | undefined => (refused?.field === field ? refused.text : undefined);
  return (
    <>
      {!has.includes('rights') ? null : <Choices id="mandate-rights" size="small" legend={t('acting.rights')} error={errors.mandate?.rights ? t('acting.missing.rights') : refusedAt('rights')}>
        <Choice kind="radio" value="all" title={t('acting.rightsAll')} {...register('mandate.rights')} />
        <Choice kind="radio" value="some" title={t('acting.rightsSome')} {...register('mandate.rights')} />
      </Choices>}
      {!has.includes('rights') || rights !== 'some' ? null : <Choices legend={t('acting.rightsSome')}>{right.options.map((one) => <Choice key={one} kind="checkbox" value={one} title={t(`asking.title.${one}`)} {...register('mandate.chosen')} />)}</Choices>}
      {!has.includes('matters') ? null : <Choices id="mandate-matters" legend={t('acting.matters')} error={refusedAt('matters')}>
        <Choice kind="radio" value="all" title={t('acting.mattersAll')} {...register('mandate.matters')} />
        <Choice kind="radio" value="financial" title={t('acting.mattersFinancial')} {...register('mandate.matters')} />
      </Choices>}
    </>
  );
}

// What a chosen right needs to be known of it, and nothing else; no field asks why beyond what its article asks.
import { restrictionCause, type Right } from '../../../shared/domain/case/asked-right.ts';
import type { Register } from '../../../shared/registers/controller.ts';
import { erasureClaims } from '../../../shared/rules/erasure-of-item.ts';
import { SelectField, TextArea } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import { ChangeRows } from './change-rows.tsx';
import type { RequestDraft } from './request-draft.ts';
import { ScopeFields, type ErrorOf } from './scope-fields.tsx';
import { TraceFields } from './trace-fields.tsx';

export interface RightParticularsProps {
  readonly one: Right;
  readonly values: RequestDraft;
  readonly register: Register | undefined;
  readonly errorOf: ErrorOf;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

export function RightParticulars(props: RightParticularsProps) {
  const { t } = useWords();
  return (
    <fieldset className="particulars">
      <legend>{t(`asking.title.${props.one}`)}</legend>
      <Particulars {...props} />
    </fieldset>
  );
}

function Particulars({ one, values, register, errorOf, onChange }: RightParticularsProps) {
  const { t } = useWords();
  const shared = { register, errorOf };
  switch (one) {
    case 'access': return <><ScopeFields prefix="" scope={values} {...shared} onChange={onChange} /><TraceFields trace={values.trace} errorOf={errorOf} onChange={(trace) => onChange({ trace })} /></>;
    case 'rectification': return <ChangeRows changes={values.changes} {...shared} onChange={(changes) => onChange({ changes })} />;
    case 'erasure': return <>
      <ScopeFields prefix="erasure-" scope={values.erasure} {...shared} onChange={(part) => onChange({ erasure: { ...values.erasure, ...part } })} />
      <SelectField id="claimed" label={t('asking.claimed')} optional value={values.claimed ?? ''} onChange={(event) => onChange({ claimed: erasureClaims.find((claim) => claim === event.target.value) ?? null })}>
        <option value="">{t('asking.notNamed')}</option>
        {erasureClaims.map((claim) => <option key={claim} value={claim}>{t(`asking.claims.${claim}`)}</option>)}
      </SelectField>
    </>;
    case 'restriction': return <>
      <SelectField id="cause" label={t('asking.cause')} error={errorOf('cause')} value={values.cause ?? ''} onChange={(event) => onChange({ cause: restrictionCause.options.find((cause) => cause === event.target.value) ?? null })}>
        <option value="">{t('asking.choose')}</option>
        {restrictionCause.options.map((cause) => <option key={cause} value={cause}>{t(`asking.causes.${cause}`)}</option>)}
      </SelectField>
      <ScopeFields prefix="restriction-" scope={values.restriction} {...shared} onChange={(part) => onChange({ restriction: { ...values.restriction, ...part } })} />
    </>;
    case 'portability': return <ScopeFields prefix="portability-" scope={values.portability} {...shared} onChange={(part) => onChange({ portability: { ...values.portability, ...part } })} />;
    case 'objection': return <TextArea id="situation" label={t('asking.situation')} hint={t('asking.situationHint')} error={errorOf('situation')} value={values.situation} maxLength={5000} lang={values.language} onChange={(event) => onChange({ situation: event.target.value })} />;
    case 'consent-withdrawal': return <>
      <p>{t('asking.atOnce')}</p>
      <TextArea id="purposes" label={t('asking.purposes')} hint={t('asking.purposesHint')} error={errorOf('purposes')} value={values.purposes} maxLength={5000} lang={values.language} onChange={(event) => onChange({ purposes: event.target.value })} />
    </>;
    case 'marketing-ban': return <p>{t('asking.atOnce')}</p>;
    case 'automated-decisions': return <p>{t('asking.noParticulars')}</p>;
    case 'complaint': return <TextArea id="complaint" label={t('asking.complaint')} error={errorOf('complaint')} value={values.complaint} maxLength={5000} lang={values.language} onChange={(event) => onChange({ complaint: event.target.value })} />;
  }
}

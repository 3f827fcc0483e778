// What will be kept of the document, said while it is checked: its kind and that it was seen, nothing else (EDPB 01/2022 para 79).
import type { DeepPartialSkipArrayKey } from 'react-hook-form';
import { mandateChecklist, seenWords } from '../../../shared/rules/mandate.ts';
import { useProfile } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import type { IdentityForm } from './identity-form.ts';

export function IdentityAside({ values, known }: { readonly values: DeepPartialSkipArrayKey<IdentityForm>; readonly known: boolean }) {
  const { t, language } = useWords();
  const profile = useProfile();
  const document = profile.documentKinds.find((kind) => kind.code === values.documentKind)?.name[language];
  const who = values.who ?? 'self';
  const ownDocument = who === 'self' || who === 'company';
  const papers = who === 'self' ? [] : mandateChecklist[who].filter((code) => code !== 'agent-identity');
  const seen: readonly (readonly [string, boolean])[] = [
    ...papers.map((code): readonly [string, boolean] => [seenWords[code][language], values.mandate?.seen?.includes(code) === true]),
    [document ?? t('identity.kind'), document !== undefined],
    [values.validity === 'expired' ? t('identity.expired') : t('identity.valid'), values.validity !== undefined && (values.validity === 'valid' || (values.secondMethod ?? 'none') !== 'none')],
    [t('identity.photo'), values.photoMatched === true],
    [!ownDocument ? t('acting.agentName') : known ? t('identity.name') : t('identity.nameNew'), values.nameMatched === true],
    [ownDocument ? t('identity.birthDate') : t('acting.agentBorn'), (values.birthDate ?? '').length >= 4],
  ];
  return (
    <>
      <h2>{t('identity.seen')}</h2>
      <ul className="seen">
        {seen.map(([words, done]) => <li key={words} className={done ? 'done' : ''}><span aria-hidden="true">{done ? <Icon name="check" /> : null}</span>{words}</li>)}
      </ul>
      <p className="note"><Icon name="info" />{t('identity.nothingCopied')}</p>
      <section><h3>{t('acting.scan.title')}</h3><p className="quiet">{t('acting.scan.hint')}</p></section>
    </>
  );
}

// What was asked and who asked it, with how their identity was checked.
import type { ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { useNameOf, useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { declinedWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { Asked } from './asked-particulars.tsx';

export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <div className="two case-facts">
      <section>
        <h2>{t('case.asked')}</h2>
        {view.rights.map((right) => <Asked key={right.right} right={right} />)}
        <dl className="facts">
          {view.ownWords === '' ? null : <Fact label={t('case.ownWords')}><q className="own-words">{shown(view.ownWords, 5000)}</q></Fact>}
          <Fact label={t('case.language')}>{view.language === null ? '—' : t(`languageOwn.${view.language}`)}</Fact>
        </dl>
      </section>
      <section>
        <h2>{t('case.who')}</h2>
        <dl className="facts">
          <Fact label={t('case.identity')}><IdentityWords view={view} /></Fact>
          <Fact label={t('case.receivedOn')}>{view.receivedOn === null ? '—' : dayOf(view.receivedOn)}</Fact>
          <Fact label={t('case.receivedBy')}>{view.receivedBy === null ? '—' : nameOf(view.receivedBy)}</Fact>
          <Fact label={t('case.signature')}><SignatureWords signature={view.signature} /></Fact>
        </dl>
      </section>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <><dt>{label}</dt><dd>{children}</dd></>;
}

function IdentityWords({ view }: { readonly view: CaseView }) {
  const { t, language } = useWords();
  const nameOf = useNameOf();
  const profile = useProfile();
  const { identity } = view;
  if (identity === null) return t('case.identityNone');
  const document = profile.documentKinds.find((kind) => kind.code === identity.documentKind)?.name[language] ?? identity.documentKind;
  return t('case.identityText', { document, validity: identity.validity === 'valid' ? t('case.valid') : t('case.expired'), by: nameOf(identity.by), at: dayAndClockOf(identity.at) });
}

function SignatureWords({ signature }: { readonly signature: CaseView['signature'] }) {
  const { t } = useWords();
  if (signature === null) return t('case.signMissing');
  return signature.signed ? t('case.signed', { at: dayAndClockOf(signature.at) }) : t('case.notSigned', { reason: declinedWords(t, signature.reason ?? '') });
}

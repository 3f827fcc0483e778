// Who this is about, on top of every step and never scrolled away (rule 29).
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { useIdentifiedAgent } from './identified-agent.ts';
import { shown } from './shown.ts';
import { bornWords, type Visitor } from './visitor.ts';
import './desk-layout.css';

export function PersonBar({ visitor, identified }: { readonly visitor: Visitor; readonly identified: boolean }) {
  const { t } = useWords();
  const agent = useIdentifiedAgent();
  const byAgent = identified && agent !== null;
  return (
    <div className="person-bar">
      {byAgent ? <span className="quiet">{t('acting.represented')}</span> : null}
      {/* The document seen was the agent's: the one they act for has not proved anything here. */}
      <VisitorNames visitor={visitor} identified={identified && !byAgent} />
      <span className="grow" />
      {byAgent ? <span className="tag done">✓ {t('acting.agentIdentified', { name: shown(agent.name), kind: t(`acting.short.${agent.kind}`) })}</span> : null}
      {identified && !byAgent ? <span className="tag done">✓ {t('visit.identified')}</span> : null}
    </div>
  );
}

/** The code begins with the birth date, which the clerk has to type from the document: it is shown after the check only (rule 8). */
function VisitorNames({ visitor, identified }: { readonly visitor: Visitor; readonly identified: boolean }) {
  const { t } = useWords();
  if (visitor.personKey === null) return <><b className="name">{shown(visitor.name)}</b><span className="tag">{t('visit.notInRegisters')}</span></>;
  const { card } = visitor;
  if (card === null) return <b className="name">…</b>;
  return (
    <>
      <b className="name"><span className="family">{shown(card.familyName)}</span>{card.givenNames === '' ? null : `, ${shown(card.givenNames)}`}</b>
      <span>{bornWords(t, card.birthYear)}</span>
      {!identified || card.identityCodeMasked === null || card.restricted ? null : <span>{shown(card.identityCodeMasked)}</span>}
      {card.restricted ? <RestrictedTag /> : null}
    </>
  );
}

/** On the desk screen the word is "Rajattu": the ban itself would tell a bystander something (rule 13). */
export function RestrictedTag() {
  const { t } = useWords();
  return <span className="tag attention"><Icon name="shield" />{t('visit.restricted')}</span>;
}

// The card: enough to know the person by; no address at all when restricted (rule 12), counts instead of items.
import type { ReactNode } from 'react';
import type { PersonCard } from '../../../shared/bridge.ts';
import { RestrictedTag } from '../../parts/person-bar.tsx';
import { useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { bornWords } from '../../parts/visitor.ts';
import { MeteredSeries } from '../../parts/metered-series.tsx';
import { FreshHoldings } from '../../parts/fresh-holdings.tsx';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { useWords } from '../../words/words.ts';

const mostShown = 3;

/** `children`: the next step, in sight before what a clerk seldom opens. */
export function PersonCardView({ card, caseId, onLooked, children }: { readonly card: PersonCard; readonly caseId: CaseId; readonly onLooked: () => void; readonly children: ReactNode }) {
  const { t } = useWords();
  const addresses = card.restricted ? [] : card.addresses.map((one) => `${one.street}, ${one.postcode} ${one.town}`);
  return (
    <section className="person-card" aria-label={t('card.title')}>
      <h2><span className="family">{shown(card.familyName)}</span>{card.givenNames === '' ? null : `, ${shown(card.givenNames)}`}</h2>
      <p className="tags"><span>{bornWords(t, card.birthYear)}</span>{card.restricted ? <RestrictedTag /> : null}{card.openCases.length === 0 ? null : <span className="tag accent">{t('card.openCases', { count: card.openCases.length })}</span>}</p>
      {card.restricted ? <p className="note attention">{t('card.restricted')}</p> : null}
      <dl className="facts">
        {/* Even masked it tells the birth date, of which a restricted person shows the year only (rule 12). */}
        {card.restricted ? null : <Fact label={t('card.identityCode')} values={card.identityCodeMasked === null ? [] : [card.identityCodeMasked]} />}
        {card.restricted ? null : <Fact label={t('card.addresses')} values={addresses} />}
        {card.restricted ? null : <Fact label={t('card.phones')} values={card.phones} />}
        <Fact label={t('card.customerNumbers')} values={card.customerNumbers} />
        {card.restricted ? null : <Fact label={t('card.meteringPoints')} values={card.meteringPoints} />}
        <Fact label={t('card.language')} values={[t(card.language)]} />
      </dl>
      <HoldingsSum card={card} />
      {children}
      <MeteredSeries key={card.personKey} personKey={card.personKey} caseId={caseId} purpose="identify-visitor" holdings={card.holdings} />
      <FreshHoldings personKey={card.personKey} caseId={caseId} purpose="identify-visitor" holdings={card.holdings} canLook={card.canLook} onLooked={onLooked} />
    </section>
  );
}

function Fact({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  const { t } = useWords();
  const hidden = values.length - mostShown;
  return (
    <>
      <dt>{label}</dt>
      <dd>{values.length === 0 ? <span className="quiet">{t('card.none')}</span> : values.slice(0, mostShown).map((value, index) => <div key={`${String(index)} ${value}`}>{shown(value)}</div>)}{hidden > 0 ? <small>{t('card.more', { count: hidden })}</small> : null}</dd>
    </>
  );
}

function HoldingsSum({ card }: { readonly card: PersonCard }) {
  const { t, language } = useWords();
  const spoken = new Intl.NumberFormat(language);
  const profile = useProfile();
  const systems = Map.groupBy(card.holdings, (one) => one.system);
  const count = card.holdings.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return (
    <div className="holdings-sum">
      <b>{t('card.holdings', { count: spoken.format(count), systems: systems.size })}</b>
      <p className="tags">{[...systems].map(([code, held]) => <span className="tag" key={code}>{profile.systems.find((one) => one.code === code)?.name ?? code} {spoken.format(held.reduce((sum, one) => sum + one.count, 0))}</span>)}</p>
    </div>
  );
}

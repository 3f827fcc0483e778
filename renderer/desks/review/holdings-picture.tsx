// Where the person's data is: systems, their categories, how many items; the bar's length is the share.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { FreshHoldings } from '../../parts/fresh-holdings.tsx';
import { MeteredSeries } from '../../parts/metered-series.tsx';
import { useProfile } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';

export function HoldingsPicture({ view, onLooked }: { readonly view: CaseView; readonly onLooked: () => void }) {
  const { t, language } = useWords();
  const profile = useProfile();
  const systems = [...Map.groupBy(view.holdings, (one) => one.system)].map(([code, held]) => ({ code, held, count: held.reduce((sum, one) => sum + one.count, 0) })).toSorted((a, b) => b.count - a.count);
  const total = systems.reduce((sum, one) => sum + one.count, 0);
  const most = systems[0]?.count ?? 0;
  const spoken = new Intl.NumberFormat(language);
  const nameOf = (code: string): string => profile.categories.find((one) => one.code === code)?.name[language] ?? code;
  return (
    <section className="holdings">
      <h2>{t('case.where')} <small>{total === 0 ? null : t('case.whereSum', { count: spoken.format(total), systems: systems.length })}</small></h2>
      {total === 0 ? <p className="note">{t(view.personAt === 'here' ? 'case.noHoldings' : 'case.holdingsAway')}</p> : (
        <ul className="system-map">
          {systems.map((system) => (
            <li key={system.code}>
              <p><span>{profile.systems.find((one) => one.code === system.code)?.name ?? system.code}</span><b>{spoken.format(system.count)}</b></p>
              <progress max={most} value={system.count} aria-hidden="true" />
              <ul>{system.held.map((one) => <li key={one.category}><span>{nameOf(one.category)}</span><span>{spoken.format(one.count)}</span></li>)}</ul>
            </li>
          ))}
        </ul>
      )}
      {view.requester === null || view.requester.personKey === null ? null : <MeteredSeries personKey={view.requester.personKey} caseId={view.caseId} purpose="review-request" holdings={view.holdings} />}
      {view.requester === null || view.requester.personKey === null ? null : <FreshHoldings key={view.caseId} personKey={view.requester.personKey} caseId={view.caseId} purpose="review-request" holdings={view.holdings} canLook={view.canLook} onLooked={onLooked} />}
    </section>
  );
}

// The copy with every reading of the metering series on it, for a visitor who asks for all on paper; how many pages that is, is said before.
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { wholeSeriesMax, wholeSeriesPages } from '../../../../shared/papers/copy/whole-series.ts';
import { Button } from '../../../parts/button.tsx';
import type { PaperAsked } from '../../../parts/use-paper.ts';
import { useWords } from '../../../words/words.ts';

export function WholeSeries({ view, asked, onMade }: { readonly view: CaseView; readonly asked: PaperAsked; readonly onMade: () => Promise<void> }) {
  const { t, language } = useWords();
  const number = new Intl.NumberFormat(language);
  const readings = view.holdings.reduce((sum, one) => sum + (one.readings ?? 0), 0);
  const decision = view.rights.find(({ right }) => right === 'access')?.decision;
  if (readings === 0 || (decision !== 'granted' && decision !== 'partly')) return null;
  const pages = number.format(wholeSeriesPages(readings));
  return (
    <section className="tasks letters" aria-label={t('series.title')}>
      <h2>{t('series.title')}</h2>
      <p className="quiet">{t('series.paper', { readings: t('series.readings', { count: number.format(readings) }) })}</p>
      {readings > wholeSeriesMax ? <p className="note">{t('series.tooLong', { pages })}</p>
        : <div className="actions"><Button disabled={asked.busy} onPress={() => asked.make('copy', { wholeSeries: true }).then(onMade)}>{t('series.whole', { pages })}</Button></div>}
    </section>
  );
}

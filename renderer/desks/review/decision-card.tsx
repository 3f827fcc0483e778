// One decision as its desk wrote it: what, who, when, where, on which ground and why.
import type { DecisionView } from '../../../shared/bridge/case-view.ts';
import { reasonsMax } from '../../../shared/domain/case/content.ts';
import { useNameOf } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { decidedWords } from './decided-words.ts';
import { DecidedParts } from './decision-parts.tsx';

export function DecisionCard({ right, decision, number }: { readonly right: string; readonly decision: DecisionView; readonly number?: number }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const { ground, reasons, settled } = decision;
  return (
    <div className="card decision-card">
      <p><b>{number === undefined ? null : `${String(number)}. `}{decidedWords(t, right, decision.decision)}</b></p>
      <p className="quiet">{[nameOf(decision.by), dayAndClockOf(decision.at), decision.desk].filter((part) => part !== '').join(' · ')}</p>
      {ground === null ? null : <p>{t(`case.grounds.${ground}`)} <small>{t(`case.groundLaw.${ground}`)}</small></p>}
      {reasons === '' ? null : <q className="own-words">{shown(reasons, reasonsMax)}</q>}
      <DecidedParts right={right} decision={decision} />
      {settled === null ? null : <p>{t('case.settledBy')} <q className="own-words">{shown(settled, reasonsMax)}</q></p>}
    </div>
  );
}

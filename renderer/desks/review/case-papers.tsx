// The papers of a case: what was made, whether it came out, whether it was handed over.
import type { CaseView } from '../../../shared/bridge.ts';
import type { PaperId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';

export function CasePapers({ view, onShow }: { readonly view: CaseView; readonly onShow: (paperId: PaperId) => void }) {
  const { t } = useWords();
  if (view.papers.length === 0) return <p className="empty">{t('case.noPapers')}</p>;
  return (
    <ul className="right-list">
      {view.papers.toReversed().map((paper) => (
        <li key={paper.paperId}>
          <span><b>{t(`paper.kind.${paper.kind}`)}</b> <small>{t('paper.copyNumber', { number: paper.copyNumber })} · {t('handOver.pagesCount', { count: paper.pages })}</small></span>
          <span className="tags"><PaperState paper={paper} /><Button tone="slim" onPress={() => onShow(paper.paperId)}>{t('paper.show')}</Button></span>
        </li>
      ))}
    </ul>
  );
}

function PaperState({ paper }: { readonly paper: CaseView['papers'][number] }) {
  const { t } = useWords();
  if (paper.handedOverAt !== null) return <span className="tag done">✓ {t('case.handedOver', { at: dayAndClockOf(paper.handedOverAt) })}</span>;
  if (paper.cameOut) return <span className="tag done">✓ {t('case.cameOut')}</span>;
  if (paper.sent.includes('printer')) return <span className="tag accent">{t('case.sent')}</span>;
  return <span className="tag">{paper.sent.includes('saved') ? t('case.saved') : t('case.notSent')}</span>;
}

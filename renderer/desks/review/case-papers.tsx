// The papers of a case: the letters to write, whom to tell, restrictions to end, and what was made and given.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { Button } from '../../parts/button.tsx';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { isFile } from '../../../shared/domain/case/decide-file.ts';
import { DataFiles } from './export/data-files.tsx';
import { WholeSeries } from './export/whole-series.tsx';
import { GivenWords } from './letters/given-words.tsx';
import { Letters } from './letters/letters.tsx';
import type { LettersProps } from './letters/letters-props.ts';
import { Recipients } from './letters/recipients.tsx';
import { Restrictions } from './letters/restrictions.tsx';

export function CasePapers(props: LettersProps) {
  const { t } = useWords();
  return (
    <>
      <Letters {...props} />
      <DataFiles {...props} />
      <WholeSeries {...props} />
      <Recipients {...props} />
      <Restrictions {...props} />
      <section className="tasks letters"><h2>{t('case.papers')}</h2><Made {...props} /></section>
    </>
  );
}

function Made({ view, asked }: LettersProps) {
  const { t } = useWords();
  // Files have a list of their own: they are not shown and have no pages.
  const printed = view.papers.filter(({ kind }) => !isFile(kind));
  if (printed.length === 0) return <p className="empty">{t('case.noPapers')}</p>;
  return (
    <ul className="right-list">
      {printed.toReversed().map((paper) => (
        <li key={paper.paperId}>
          <span><b>{t(`paper.kind.${paper.kind}`)}</b> <small>{t('paper.copyNumber', { number: paper.copyNumber })} · {t('handOver.pagesCount', { count: paper.pages })}</small></span>
          <span className="tags"><PaperState paper={paper} /><Button tone="slim" label={`${t('paper.show')}: ${t(`paper.kind.${paper.kind}`)} ${String(paper.copyNumber)}`} onPress={() => asked.show(paper.paperId)}>{t('paper.show')}</Button></span>
        </li>
      ))}
    </ul>
  );
}

function PaperState({ paper }: { readonly paper: CaseView['papers'][number] }) {
  const { t } = useWords();
  if (paper.handedOverAt !== null) return <span className="tag done">✓ {t('case.handedOver', { at: dayAndClockOf(paper.handedOverAt) })}</span>;
  if (paper.given !== null) return <GivenWords given={paper.given} />;
  if (paper.cameOut) return <span className="tag done">✓ {t('case.cameOut')}</span>;
  if (paper.sent.includes('printer')) return <span className="tag accent">{t('case.sent')}</span>;
  return <span className="tag">{paper.sent.includes('saved') ? t('case.saved') : t('case.notSent')}</span>;
}

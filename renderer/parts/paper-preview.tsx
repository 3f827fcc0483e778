// A paper exactly as it will be printed: its own PDF drawn page by page, its text given to screen readers.
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { openPaper, type PaperPages } from './paper-pages.ts';
import { shown } from './shown.ts';
import './paper-preview.css';

interface PaperPreviewProps {
  readonly pdf: string;
  readonly label: string;
  readonly scale?: number;
  /** Where nothing else beside it takes focus: the keyboard could not scroll to its end (WCAG 2.1.1). */
  readonly reachable?: boolean;
}

export function PaperPreview({ pdf, label, scale = 1, reachable = false }: PaperPreviewProps) {
  const { t } = useWords();
  const [pages, setPages] = useState<PaperPages | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let live = true;
    let opened: PaperPages | null = null;
    openPaper(pdf).then((paper) => {
      opened = paper;
      if (live) { setPages(paper); setFailed(false); } else paper.close();
    }, () => { if (live) setFailed(true); });
    return () => { live = false; opened?.close(); };
  }, [pdf]);
  if (failed) return <p className="note stop" role="alert">{t('paper.failed')}</p>;
  return (
    <section className="paper-pages" aria-label={label} {...(reachable ? { tabIndex: 0 } : {})}>
      {pages === null ? <div className="paper-page" aria-hidden="true" /> : Array.from({ length: pages.count }, (_, index) => <PaperPage key={`${String(index)} ${pdf.length}`} pages={pages} number={index + 1} scale={scale} />)}
    </section>
  );
}

function PaperPage({ pages, number, scale }: { readonly pages: PaperPages; readonly number: number; readonly scale: number }) {
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    let stop = (): void => undefined;
    // Drawn again at every size so that letters stay sharp at 125 and 150 %.
    const watcher = new ResizeObserver(() => { stop(); stop = pages.draw(number, element); });
    watcher.observe(element);
    void pages.textOf(number).then(setText, () => undefined);
    return () => { watcher.disconnect(); stop(); };
  }, [pages, number]);
  return (
    <figure className="paper-sheet">
      <canvas ref={canvas} className="paper-page" data-scale={scale === 1 ? undefined : 'large'} aria-hidden="true" />
      <div className="unseen">{shown(text, 20_000)}</div>
      {pages.count > 1 ? <figcaption>{t('paper.page', { page: number, pages: pages.count })}</figcaption> : null}
    </figure>
  );
}

// The papers of this desk that nobody has been given: each is handed over on its case, or said to be shredded (rule 26).
import { useState } from 'react';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { paperId as paperIdSchema } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useSession } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { usePapersOut, type PaperOut } from '../../records/queries/papers-out.ts';
import { useWords } from '../../words/words.ts';

export function PapersOutList({ onOpen }: { readonly onOpen: (caseId: string) => void }) {
  const { t } = useWords();
  const papers = usePapersOut(useSession((state) => state.team?.device ?? null));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const shred = async ({ caseId, paperId, diaryNumber }: PaperOut): Promise<void> => {
    const answer = await call('run-command', { command: { kind: 'shred-paper', caseId: caseIdSchema.parse(caseId), paperId: paperIdSchema.parse(paperId) } });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    setRefusal(null);
    tell(t('places.papersOut.told', { number: diaryNumber }));
  };
  if (papers.length === 0 && refusal === null) return null;
  return (
    <section className="papers-out" aria-label={t('places.papersOut.title')}>
      <h2>{t('places.papersOut.count', { count: papers.length })}</h2>
      <p className="quiet">{t('places.papersOut.note')}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <ul className="right-list">
        {papers.map((paper) => (
          <li key={paper.paperId}>
            <span><b>{t(`paper.kind.${paper.kind}`)}</b> {paper.diaryNumber} <small>{dayAndClockOf(paper.at)}</small></span>
            <span className="tags">
              <Button tone="slim" label={t('places.papersOut.openOf', { number: paper.diaryNumber })} onPress={() => onOpen(paper.caseId)}>{t('places.papersOut.open')}</Button>
              <Button tone="slim" label={t('places.papersOut.shreddedOf', { paper: t(`paper.kind.${paper.kind}`), number: paper.diaryNumber })} onPress={() => shred(paper)}>{t('places.papersOut.shredded')}</Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The answer as a file (Art. 15(3), 20): made once the right is granted, saved, and noted as given; it is never printed.
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { fileKinds } from '../../../../shared/domain/case/content.ts';
import { isFile, type FileKind } from '../../../../shared/domain/case/decide-file.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { noteRefusal, tell } from '../../../parts/messages.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { useWords } from '../../../words/words.ts';
import type { LettersProps } from '../letters/letters-props.ts';
import { FileOut } from './file-out.tsx';

const rightOf = { 'access-file': 'access', 'portability-file': 'portability' } as const;

const sinceDecision = 'records-since-decision';

type FilesProps = Pick<LettersProps, 'view' | 'onCommand' | 'onMade'>;

export function DataFiles({ view, onCommand, onMade }: FilesProps) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const kinds = fileKinds.filter((kind) => view.rights.some(({ right }) => right === rightOf[kind]));
  if (kinds.length === 0) return null;
  const make = async (kind: FileKind): Promise<void> => {
    setBusy(true);
    const answer = await call('make-file', { caseId: view.caseId, kind, language: null });
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) {
      noteRefusal(answer);
      // The page then shows which records came.
      if (answer.code === sinceDecision) await onMade();
      return;
    }
    tell(t('files.made', { name: t(`paper.kind.${kind}`) }));
    await onMade();
  };
  const made = view.papers.filter((paper) => isFile(paper.kind));
  return (
    <section className="tasks letters" aria-label={t('files.title')}>
      <h2>{t('files.title')}</h2>
      <p className="quiet">{t('files.why')}</p>
      {refusal === null || (refusal.code === sinceDecision && view.recordsSince === null) ? null : <RefusalNote refusal={refusal} />}
      <ul className="right-list">
        {kinds.map((kind) => (
          <li key={kind}>
            <b>{t(`paper.kind.${kind}`)}</b>
            {isGranted(view, rightOf[kind]) ? <Button disabled={busy} label={`${t(words(made, kind))}: ${t(`paper.kind.${kind}`)}`} onPress={() => make(kind)}>{busy ? t('files.making') : t(words(made, kind))}</Button> : <span className="quiet">{t('files.waits')}</span>}
          </li>
        ))}
        {made.toReversed().map((paper, place) => <FileOut key={paper.paperId} view={view} paper={paper} isNewest={place === 0} onCommand={onCommand} onMade={onMade} />)}
      </ul>
    </section>
  );
}

function words(made: CaseView['papers'], kind: FileKind): 'files.make' | 'files.makeAgain' {
  return made.some((paper) => paper.kind === kind) ? 'files.makeAgain' : 'files.make';
}

/** That nothing was found is an answer to access too (R14). */
function isGranted({ rights }: CaseView, right: 'access' | 'portability'): boolean {
  const decision = rights.find((one) => one.right === right)?.decision;
  return decision === 'granted' || decision === 'partly' || (right === 'access' && decision === 'nothing-found');
}

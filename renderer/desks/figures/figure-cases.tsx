// The cases behind the chosen number, as many as it says, each opening its case.
import { useEffect, useRef } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { dayOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import type { OpenFigure } from './figures-table.tsx';

export function FigureCases({ figure, onOpenCase, onClose }: { readonly figure: OpenFigure | null; readonly onOpenCase: (caseId: CaseId) => void; readonly onClose: () => void }) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const key = figure?.key ?? null;
  useEffect(() => { if (key !== null) title.current?.focus(); }, [key]);
  if (figure === null) return <p className="quiet">{t('places.figures.select')}</p>;
  return (
    <>
      <h2 ref={title} tabIndex={-1}>{figure.title} <small>· {figure.cases.length}</small></h2>
      <ul className="right-list figure-cases">
        {figure.cases.map((row) => (
          <li key={row.caseId}>
            <button type="button" className="row-link" onClick={() => onOpenCase(caseIdSchema.parse(row.caseId))}>
              <b>{row.diaryNumber}</b> <span>{row.rights.map((one) => rightWords(t, one)).join(', ')}</span> <small>{t(`state.${row.state}`)} · {dayOf(row.told)}</small>
            </button>
          </li>
        ))}
      </ul>
      <div className="actions"><Button command="step-back" onPress={onClose}>{t('places.figures.close')}</Button></div>
    </>
  );
}

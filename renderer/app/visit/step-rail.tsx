// The steps of the visit with what each one came to: done, now, to come.
import type { ListLine } from '../../../shared/domain/list-line.ts';
import { useProfile } from '../../parts/session.ts';
import { useCaseLines } from '../../records/queries/case-lines.ts';
import { shown } from '../../parts/shown.ts';
import { useWords, type Say } from '../../words/words.ts';
import { visitSteps, type Visit, type VisitStep } from './visit-store.ts';
import './visit.css';

export function StepRail({ visit }: { readonly visit: Visit }) {
  const { t } = useWords();
  const notes = useNotes(visit);
  const at = visitSteps.indexOf(visit.step);
  return (
    <nav className="rail" aria-label={t('visit.rail')}>
      <ol>
        {visitSteps.map((step, index) => {
          const state = index === at ? 'current' : index < at && wasDone(visit, step) ? 'done' : 'next';
          return (
            <li key={step} className={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className="number" aria-hidden="true">{state === 'done' ? '✓' : index + 1}</span>
              <span>{t(`visit.step.${step}`)}{state === 'done' && notes[step] !== undefined ? <small>{notes[step]}</small> : null}<span className="unseen">, {t(`visit.${state}`)}</span></span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** A hand-over may begin straight from the card: steps that were passed by are not shown as done. */
function wasDone(visit: Visit, step: VisitStep): boolean {
  switch (step) {
    case 'find': return visit.visitor !== null;
    case 'identity': return visit.documentKind !== null;
    case 'request': return visit.diaryNumber !== null;
    case 'sign':
    case 'receipt': return visit.signed !== null;
    case 'hand-over': return false;
  }
}

function useNotes(visit: Visit): Readonly<Partial<Record<VisitStep, string>>> {
  const { t, language } = useWords();
  const profile = useProfile();
  const lines = useCaseLines(visit.caseId);
  if (visit.visitor === null) return {};
  const document = profile.documentKinds.find((kind) => kind.code === visit.documentKind)?.name[language];
  return {
    find: visit.visitor.personKey === null ? t('visit.note.unknown') : t('visit.note.found'),
    ...(document === undefined ? {} : { identity: actingOf(t, visit, document) }),
    ...(visit.diaryNumber === null ? {} : { request: visit.diaryNumber }),
    ...(visit.signed === null ? {} : { sign: t(`visit.note.${visit.signed}`) }),
    // Until somebody says that the paper came, the visit has an open task (rule 22).
    receipt: receiptCame(lines) ? t('visit.note.receipt') : t('visit.note.receiptOpen'),
  };
}

function actingOf(t: Say, { acting }: Visit, document: string): string {
  if (acting === null || acting.who === 'self') return document;
  const name = acting.who === 'company' ? acting.mandate.company : acting.mandate.agent;
  return `${document} · ${shown(name)}, ${t(`acting.short.${acting.who}`)}`;
}

function receiptCame(lines: readonly ListLine[]): boolean {
  const receipts = new Set(lines.filter((line) => line.fields.paperKind === 'receipt').map((line) => line.fields.paperId));
  return lines.some((line) => line.type === 'paper-came-out' && receipts.has(line.fields.paperId));
}

// The steps of the visit with what each one came to: done, now, to come.
import { useProfile } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
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
  if (visit.visitor === null) return {};
  const document = profile.documentKinds.find((kind) => kind.code === visit.documentKind)?.name[language];
  return {
    find: visit.visitor.personKey === null ? t('visit.note.unknown') : t('visit.note.found'),
    ...(document === undefined ? {} : { identity: document }),
    ...(visit.diaryNumber === null ? {} : { request: visit.diaryNumber }),
    ...(visit.signed === null ? {} : { sign: t(`visit.note.${visit.signed}`) }),
    receipt: t('visit.note.receipt'),
  };
}

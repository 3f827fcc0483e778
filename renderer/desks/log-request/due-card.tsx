// The due date at once, with how it was counted one press away (spec/rules.md 3.2).
import { formatLocalDate } from '../../../shared/formats/local-date.ts';
import type { DueDate } from '../../../shared/rules/due-date.ts';
import { dueStepText } from '../../../shared/papers/due-steps-text.ts';
import { paperWords } from '../../../shared/papers/words/paper-words.ts';
import { weekdayWords } from '../../parts/due-words.ts';
import { useWords } from '../../words/words.ts';

export function DueCard({ due }: { readonly due: DueDate | null }) {
  const { t, language } = useWords();
  if (due === null) return <div className="card due"><span className="quiet">{t('request.dueUnknown')}</span></div>;
  return (
    <div className="card due" role="status">
      <strong>{formatLocalDate(due.due)}</strong>
      <div>
        <p><b>{t('request.due')}</b> · {weekdayWords(t, due.due)}</p>
        <details>
          <summary>{t('request.how')}</summary>
          <ol>{due.steps.map((step) => <li key={`${step.code}${'from' in step ? step.from : step.date}`}>{dueStepText(step, paperWords[language])}</li>)}</ol>
        </details>
      </div>
    </div>
  );
}

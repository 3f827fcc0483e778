// Camera, visit and web data: asked for only when the person speaks of it, and then by date, time and place or an id (Art. 11).
import { Choice } from '../../parts/choice.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import { emptyTrace, type TraceDraft } from './request-draft.ts';
import type { ErrorOf } from './scope-fields.tsx';

export interface TraceFieldsProps { readonly trace: TraceDraft | null; readonly errorOf: ErrorOf; readonly onChange: (trace: TraceDraft | null) => void }

export function TraceFields({ trace, errorOf, onChange }: TraceFieldsProps) {
  const { t } = useWords();
  const field = (name: keyof TraceDraft) => ({ id: `trace-${name}`, value: trace?.[name] ?? '', error: errorOf(`trace-${name}`), onChange: (event: { readonly target: { readonly value: string } }) => onChange({ ...(trace ?? emptyTrace), [name]: event.target.value }) });
  return (
    <>
      <Choice kind="checkbox" id="trace" title={t('acting.trace.title')} note={t('acting.trace.note')} checked={trace !== null} onChange={(event) => onChange(event.target.checked ? emptyTrace : null)} />
      {trace === null ? null : (
        <div className="two">
          <TextField {...field('date')} className="date" label={t('acting.trace.date')} hint={t('request.dateHint')} maxLength={20} />
          <TextField {...field('from')} className="date" label={t('acting.trace.from')} hint={t('acting.trace.timeHint')} maxLength={10} />
          <TextField {...field('to')} className="date" label={t('acting.trace.to')} hint={t('acting.trace.timeHint')} maxLength={10} />
          <TextField {...field('place')} label={t('acting.trace.place')} maxLength={200} />
          <TextField {...field('identifier')} label={t('acting.trace.identifier')} optional maxLength={200} />
        </div>
      )}
    </>
  );
}

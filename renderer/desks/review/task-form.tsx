// The answer to one task: what came of it, when, by what reference; "searched, nothing found" is an answer (R29).
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { formatLocalDate } from '../../../shared/formats/local-date.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { tell } from '../../parts/messages.ts';
import { useProfile, useToday } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { answerFrom, resultsOf, taskFaults, type TaskTyped } from './task-answer.ts';

export interface TaskFormProps {
  readonly view: CaseView;
  readonly task: CaseView['tasks'][number];
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
  readonly onBack: () => void;
}

export function TaskForm({ view, task, onCommand, onBack }: TaskFormProps) {
  const { t } = useWords();
  const today = useToday();
  const isPaper = useProfile().systems.some((one) => one.code === task.system && one.kind === 'paper');
  const [typed, setTyped] = useState<TaskTyped>({ result: null, on: formatLocalDate(today), records: '', how: '', place: '', pagesCopied: '', returned: false });
  const [attempt, setAttempt] = useState(0);
  const [tried, setTried] = useState<readonly string[]>([]);
  const all = taskFaults(typed, isPaper, today);
  const faults = all.filter((one) => tried.includes(one.field));
  const errorOf = (field: string): string | undefined => { const fault = faults.find((one) => one.field === field); return fault === undefined ? undefined : t(`tasks.fault.${fault.words}`); };
  const change = (part: Partial<TaskTyped>): void => setTyped({ ...typed, ...part });
  const paper = isPaper && typed.result === 'found';
  const counted = typed.result === 'found' || typed.result === 'done';
  const answer = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    setTried(all.map((one) => one.field));
    const said = answerFrom(typed, isPaper, today);
    if (said === null) return;
    const written = await onCommand({ kind: 'answer-task', caseId: view.caseId, task: task.code, ...said });
    if (written) { tell(`${t(`tasks.kind.${task.kind}`)} · ${task.name}: ${t(`tasks.result.${said.result}`)}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t(`tasks.kind.${task.kind}`)} · {task.name}</h3>
      <ErrorSummary errors={faults.map((one) => ({ fieldId: one.field, text: t(`tasks.fault.${one.words}`) }))} attempt={attempt} />
      <Choices id="task-result" legend={t('tasks.resultLegend')} error={errorOf('task-result')}>
        {resultsOf(task.kind).map((one, place) => <Choice key={one} kind="radio" name="task-result" autoFocus={place === 0} title={t(`tasks.result.${one}`)} checked={typed.result === one} onChange={() => change({ result: one })} />)}
      </Choices>
      <div className="two">
        <TextField id="task-on" className="date" label={t('tasks.on')} hint={t('request.dateHint')} error={errorOf('task-on')} maxLength={20} value={typed.on} onChange={(event) => change({ on: event.target.value })} />
        <TextField id="task-how" label={t('tasks.how')} hint={t('tasks.howHint')} error={errorOf('task-how')} maxLength={60} value={typed.how} onChange={(event) => change({ how: event.target.value })} />
        {counted ? <TextField id="task-records" label={t('tasks.records')} error={errorOf('task-records')} inputMode="numeric" maxLength={7} value={typed.records} onChange={(event) => change({ records: event.target.value })} /> : null}
        {paper ? <>
          <TextField id="task-place" label={t('tasks.place')} error={errorOf('task-place')} maxLength={120} value={typed.place} onChange={(event) => change({ place: event.target.value })} />
          <TextField id="task-pages" label={t('tasks.pages')} error={errorOf('task-pages')} inputMode="numeric" maxLength={6} value={typed.pagesCopied} onChange={(event) => change({ pagesCopied: event.target.value })} />
        </> : null}
      </div>
      {paper ? <Choices id="task-returned" legend={t('tasks.folder')} error={errorOf('task-returned')}><Choice kind="checkbox" title={t('tasks.returned')} checked={typed.returned} onChange={(event) => change({ returned: event.target.checked })} /></Choices> : null}
      <div className="actions">
        <Button tone="go" command="go-on" onPress={answer}>{t('tasks.go')}</Button>
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}

// The work of the case in the systems: what, whose, by when, and what came of it.
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { Button } from '../../parts/button.tsx';
import { useNameOf, useProfile } from '../../parts/session.ts';
import { dayOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import type { CaseTasksProps } from './case-tasks-props.ts';
import { SendTask } from './export/send-task.tsx';
import { Forbidden } from './forbidden.tsx';
import { TaskForm } from './task-form.tsx';
import { traceWords } from './trace-words.ts';

export function CaseTasks({ view, start, onCommand }: CaseTasksProps & { /** The task whose answer is asked for at once. */ readonly start: string | null }) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(view.forbidden['answer-task'] === undefined ? start : null);
  const answering = view.tasks.find((one) => one.code === open && one.done === null);
  return (
    <section className="tasks">
      <h2>{t('tasks.title')}</h2>
      {view.tasks.length === 0 ? <p className="quiet">{t('tasks.none')}</p> : null}
      <ul className="right-list">{view.tasks.map((task) => <TaskRow key={task.code} view={view} task={task} onOpen={() => setOpen(task.code)} />)}</ul>
      {answering === undefined ? null : <TaskForm key={answering.code} view={view} task={answering} onCommand={onCommand} onBack={() => setOpen(null)} />}
    </section>
  );
}

function TaskRow({ view, task, onOpen }: { readonly view: CaseView; readonly task: CaseView['tasks'][number]; readonly onOpen: () => void }) {
  const { t, language } = useWords();
  const nameOf = useNameOf();
  const owner = useProfile().systems.find((one) => one.code === task.system)?.owner[language] ?? '—';
  const what = `${t(`tasks.kind.${task.kind}`)} · ${task.name}`;
  return (
    <li>
      <div><b>{what}</b><p className="quiet">{task.rights.map((one) => rightWords(t, one)).join(', ')} · {owner} · {t('tasks.due', { date: dayOf(task.due) })}</p>{task.trace === null ? null : <p>{t('acting.trace.title')}: {traceWords(task.trace)}</p>}</div>
      {task.done === null
        ? <Forbidden view={view} command="answer-task" what={t('tasks.answer')} able={<span className="tags"><SendTask view={view} task={task} what={what} /><Button label={`${t('tasks.answer')}: ${what}`} onPress={onOpen}>{t('tasks.answer')}</Button></span>} />
        : <span>{t(`tasks.result.${task.done.result}`)}{task.done.records === null ? null : ` (${String(task.done.records)})`} · {nameOf(task.done.by)} {dayOf(task.done.on)}</span>}
    </li>
  );
}

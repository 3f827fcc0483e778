// The tasks as rows that open their case: one stop of Tab, arrows between rows, Enter or a click opens (rule 34).
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import { taskKinds } from '../../../shared/rules/tasks-for.ts';
import { Button } from '../../parts/button.tsx';
import { dueWords } from '../../parts/due-words.ts';
import { useProfile } from '../../parts/session.ts';
import type { TaskLine } from '../../records/queries/tasks.ts';
import { useWords } from '../../words/words.ts';
import { rowAfter } from '../../parts/row-after.ts';

export interface TaskTableProps {
  readonly lines: readonly TaskLine[];
  readonly today: LocalDate;
  /** The row to come back to, as `rowKey` says it. */
  readonly last: string | null;
  readonly onOpen: (line: TaskLine) => void;
}

/** Rows drawn at first and with each "show more": thousands at once would hold the window. */
const drawnAtOnce = 150;

export function TaskTable({ lines, today, last, onOpen }: TaskTableProps) {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(() => Math.max(0, lines.findIndex((line) => `${line.caseId} ${line.code}` === last)));
  const [drawnMax, setDrawnMax] = useState(drawnAtOnce);
  const shown = lines.slice(0, Math.max(drawnMax, at + 1));
  const chosen = Math.min(at, shown.length - 1);
  useEffect(() => table.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const line = shown[chosen];
    if (event.key === 'Enter' && line !== undefined) { event.preventDefault(); onOpen(line); return; }
    const next = rowAfter(event.key, chosen, shown.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelectorAll<HTMLElement>('tbody tr')[next]?.focus();
  };
  return (
    <>
      <table ref={table} className="cases work-list" role="grid" aria-label={t('places.work.title')} onKeyDown={onKeyDown}>
        <thead><tr>{(['due', 'task', 'owner', 'case', 'state'] as const).map((column) => <th key={column} scope="col">{t(`places.work.${column}`)}</th>)}</tr></thead>
        <tbody>
          {shown.map((line, place) => <TaskRow key={`${line.caseId} ${line.code}`} line={line} today={today} selected={place === chosen} onFocus={() => setAt(place)} onOpen={() => onOpen(line)} />)}
        </tbody>
      </table>
      {lines.length > shown.length ? <div className="actions"><Button onPress={() => setDrawnMax(drawnMax + drawnAtOnce)}>{t('inbox.showMore', { shown: shown.length, total: lines.length })}</Button></div> : null}
    </>
  );
}

interface TaskRowProps { readonly line: TaskLine; readonly today: LocalDate; readonly selected: boolean; readonly onFocus: () => void; readonly onOpen: () => void }

function TaskRow({ line, today, selected, onFocus, onOpen }: TaskRowProps) {
  const { t, language } = useWords();
  const system = useProfile().systems.find(({ code }) => code === line.system);
  const kind = taskKinds.find((one) => one === line.kind);
  return (
    <tr tabIndex={selected ? 0 : -1} aria-selected={selected} onClick={onOpen} onFocus={onFocus}>
      <td className="when"><TaskDue line={line} today={today} /></td>
      <td>{kind === undefined ? line.kind : t(`tasks.kind.${kind}`)} · {system?.name ?? line.system}</td>
      <td>{system?.owner[language] ?? '—'}</td>
      <td className="number">{line.diaryNumber}</td>
      <td>{t(`places.work.states.${line.state}`)}{line.state === 'blocked' ? <small className="block">{t('places.work.blockedWhy')}</small> : null}</td>
    </tr>
  );
}

/** A late task is work, not an error: attention at most, and plain when it is done. */
function TaskDue({ line, today }: { readonly line: TaskLine; readonly today: LocalDate }) {
  const { t } = useWords();
  const day = parseLocalDate(line.due);
  if (!day.ok) return null;
  const said = dueWords(t, day.value, today);
  return said.tone === 'plain' || line.state === 'done' ? <b>{said.text}</b> : <span className="tag attention"><b>{said.text}</b></span>;
}

// Every open task of the controller's cases in one list, and the papers of this desk that are with nobody (rules 26, 34).
import { useMemo, useRef, useState } from 'react';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import type { CasePageView, CaseStart } from '../../parts/case-page-props.ts';
import { useCommand } from '../../parts/commands.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useProfile, useToday } from '../../parts/session.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import { useInbox } from '../../records/queries/use-inbox.ts';
import { taskLines, type TaskLine } from '../../records/queries/tasks.ts';
import { useWords } from '../../words/words.ts';
import { PapersOutList } from './papers-out-list.tsx';
import { TaskTable } from './task-table.tsx';
import '../../parts/case-work.css';
import './tasks.css';

interface Opened { readonly caseId: string; readonly start: CaseStart; /** The row to come back to. */ readonly row: string | null }

export function Tasks({ user, casePage: CasePage }: { readonly user: string; readonly casePage: CasePageView }) {
  const [open, setOpen] = useState<Opened | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [filter, setFilter] = useState<TaskFilter>({ system: '', done: false });
  if (open !== null) {
    return <CasePage key={open.caseId} caseId={caseIdSchema.parse(open.caseId)} user={user} start={open.start} onBack={() => { setLast(open.row); setOpen(null); }}
      onOpenCase={(caseId) => setOpen({ caseId, start: {}, row: open.row })} />;
  }
  return <TaskPlace filter={filter} last={last} onFilter={setFilter} onOpen={setOpen} />;
}

interface TaskFilter { readonly system: string; readonly done: boolean }
interface TaskPlaceProps { readonly filter: TaskFilter; readonly last: string | null; readonly onFilter: (filter: TaskFilter) => void; readonly onOpen: (open: Opened) => void }

function TaskPlace({ filter, last, onFilter, onOpen }: TaskPlaceProps) {
  const { t } = useWords();
  const today = useToday();
  const rows = useInbox(useCalendar());
  const systemField = useRef<HTMLSelectElement>(null);
  const { systems } = useProfile();
  usePageTitle(t('places.work.title'));
  useCommand('filter', () => systemField.current?.focus());
  const every = useMemo(() => taskLines(rows ?? [], null, filter.done), [rows, filter.done]);
  const lines = filter.system === '' ? every : every.filter(({ system }) => system === filter.system);
  // A system whose last task was done stays chosen: its empty list says so.
  const inUse = new Set([...every.map(({ system }) => system), filter.system]);
  const open = (line: TaskLine): void => onOpen({ caseId: line.caseId, start: { tab: 'tasks', task: line.code }, row: rowKey(line) });
  if (rows === undefined) return <div className="task-place" aria-busy="true" />;
  return (
    <div className="task-place">
      <PapersOutList onOpen={(caseId) => onOpen({ caseId, start: { tab: 'papers' }, row: null })} />
      <div className="inbox-head">
        <h1>{t('places.work.title')}</h1>
        <span className="tag" role="status">{t('places.work.count', { count: lines.length })}</span>
        <span className="grow" />
        <Button tone="slim" pressed={filter.done} onPress={() => onFilter({ ...filter, done: !filter.done })}>{t('places.work.showDone')}</Button>
        <select ref={systemField} className="filter" aria-label={t('places.work.system')} value={filter.system} onChange={(event) => onFilter({ ...filter, system: event.target.value })}>
          <option value="">{t('places.work.allSystems')}</option>
          {systems.filter(({ code }) => inUse.has(code)).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </div>
      <p className="quiet">{t('places.work.stateNote')}</p>
      {lines.length === 0
        ? <div className="empty" role="status"><b>{filter.system === '' ? t('places.work.none') : t('places.work.noneMatch', { system: systems.find(({ code }) => code === filter.system)?.name ?? filter.system })}</b><span>{t('places.work.noneNext')}</span></div>
        : <TaskTable lines={lines} today={today} last={last} onOpen={open} />}
    </div>
  );
}

export function rowKey({ caseId, code }: Pick<TaskLine, 'caseId' | 'code'>): string {
  return `${caseId} ${code}`;
}

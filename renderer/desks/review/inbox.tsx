// The inbox: cases by legal due date, a strip of the coming days, and the chosen one beside them without a name.
import { useMemo, useRef, useState } from 'react';
import { useCommand } from '../../parts/commands.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useToday } from '../../parts/session.ts';
import { groupsOf, inboxGroups, quietCases, useInbox, type InboxGroup } from '../../records/queries/inbox.ts';
import { useWords } from '../../words/words.ts';
import { DueStrip } from './due-strip.tsx';
import { InboxHead, type InboxOnly } from './inbox-head.tsx';
import { InboxPreview } from './inbox-preview.tsx';
import { InboxTable } from './inbox-table.tsx';
import '../../parts/desk-layout.css';
import '../../parts/notes.css';
import '../../parts/case-work.css';

export interface InboxProps {
  readonly user: string;
  readonly selected: string | null;
  readonly onSelect: (caseId: string) => void;
  readonly onOpen: (caseId: string) => void;
}

export function Inbox({ user, selected, onSelect, onOpen }: InboxProps) {
  const { t } = useWords();
  const today = useToday();
  const calendar = useCalendar();
  const all = useInbox(calendar);
  const filterField = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState('');
  const [answered, setAnswered] = useState(false);
  const [only, setOnly] = useState<InboxOnly>(null);
  usePageTitle(t('inbox.title'));
  useCommand('filter', () => filterField.current?.focus());
  useCommand('step-back', filter === '' ? undefined : () => setFilter(''));
  const groups = useMemo(() => groupsOf(all ?? [], today), [all, today]);
  const quiet = useMemo(() => quietCases(all ?? [], today, calendar), [all, today, calendar]);
  if (all === undefined) return <div className="split" aria-busy="true" />;
  const wanted = filter.trim().toUpperCase();
  const count = (group: InboxGroup): number => groups.get(group)?.length ?? 0;
  const conflicts = count('conflict');
  // A case in conflict is late like any other.
  const late = count('late') + (groups.get('conflict') ?? []).filter((row) => row.due < today).length;
  // The last conflict was settled while only conflicts were shown: the list must not look empty for it.
  const shownOnly: InboxOnly = (only === 'torn' && conflicts > 0) || (only === 'quiet' && quiet.size > 0) ? only : null;
  const shownGroups = inboxGroups.filter((group) => (shownOnly === 'torn' ? group === 'conflict' : answered || group !== 'answered'));
  const found = shownGroups.map((group) => ({ group, rows: (groups.get(group) ?? []).filter((row) => row.diaryNumber.includes(wanted) && (shownOnly !== 'quiet' || quiet.has(row.caseId))) }));
  const rows = found.flatMap((one) => one.rows);
  const chosen = rows.find((row) => row.caseId === selected) ?? rows[0];
  return (
    <div className="split">
      <section className="work inbox">
        <InboxHead counts={{ open: all.length - count('answered'), late, conflicts, quiet: quiet.size }} only={shownOnly} answered={answered} filter={filter} filterField={filterField} onOnly={setOnly} onAnswered={setAnswered} onFilter={setFilter} />
        <DueStrip rows={all} today={today} />
        {rows.length === 0 ? <div className="empty" role="status"><b>{wanted === '' ? t('inbox.none') : t('inbox.noneMatch', { text: filter })}</b>{wanted === '' ? <span>{t('inbox.noneNext')}</span> : null}</div>
          : <InboxTable found={found} today={today} selected={chosen?.caseId ?? null} onSelect={onSelect} onOpen={onOpen} />}
      </section>
      <aside className="side sheet" aria-label={t('inbox.happened')} data-area="side" tabIndex={-1}>
        {chosen === undefined ? <p className="quiet">{t('inbox.select')}</p> : <InboxPreview key={chosen.caseId} row={chosen} user={user} quiet={quiet.has(chosen.caseId)} onChoose={() => onSelect(chosen.caseId)} onOpen={() => onOpen(chosen.caseId)} />}
      </aside>
    </div>
  );
}

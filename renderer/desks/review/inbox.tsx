// The inbox: cases by legal due date, a strip of the coming days, and the chosen one beside them without a name.
import { useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useToday } from '../../parts/session.ts';
import { groupOf, useInbox } from '../../records/queries/inbox.ts';
import { useWords } from '../../words/words.ts';
import { DueStrip } from './due-strip.tsx';
import { InboxPreview } from './inbox-preview.tsx';
import { InboxTable } from './inbox-table.tsx';
import '../../parts/desk-layout.css';
import '../../parts/notes.css';
import './review.css';

export interface InboxProps {
  readonly user: string;
  readonly selected: string | null;
  readonly onSelect: (caseId: string) => void;
  readonly onOpen: (caseId: string) => void;
}

export function Inbox({ user, selected, onSelect, onOpen }: InboxProps) {
  const { t } = useWords();
  const today = useToday();
  const all = useInbox();
  const filterField = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState('');
  const [answered, setAnswered] = useState(false);
  const [onlyTorn, setOnlyTorn] = useState(false);
  usePageTitle(t('inbox.title'));
  useCommand('filter', () => filterField.current?.focus());
  useCommand('step-back', filter === '' ? undefined : () => setFilter(''));
  if (all === undefined) return <div className="split" aria-busy="true" />;
  const wanted = filter.trim().toUpperCase();
  const conflicts = all.filter((row) => row.state === 'conflict').length;
  // The last conflict was settled while only conflicts were shown: the list must not look empty for it.
  const torn = onlyTorn && conflicts > 0;
  const rows = all.filter((row) => (!torn || row.state === 'conflict') && (answered || groupOf(row, today) !== 'answered') && row.diaryNumber.includes(wanted));
  const count = (group: ReturnType<typeof groupOf>): number => all.filter((row) => groupOf(row, today) === group).length;
  const open = all.length - count('answered');
  // A case in conflict is late like any other.
  const late = all.filter((row) => row.state !== 'handed-over' && row.due < today).length;
  const chosen = rows.find((row) => row.caseId === selected) ?? rows[0];
  return (
    <div className="split">
      <section className="work inbox">
        <div className="inbox-head">
          <h1>{t('inbox.title')}</h1>
          <span className="grow" />
          <span className="tag">{t('inbox.open', { count: open })}</span>
          {late === 0 ? null : <span className="tag stop">{t('inbox.lateCount', { count: late })}</span>}
          {conflicts === 0 ? null : <><span className="tag stop">{t('inbox.conflicts', { count: conflicts })}</span><Button tone="slim" pressed={torn} onPress={() => setOnlyTorn(!torn)}>{t('inbox.onlyConflicts')}</Button></>}
          <Button tone="slim" pressed={answered} onPress={() => setAnswered(!answered)}>{t('inbox.showAnswered')}</Button>
          <input ref={filterField} className="filter" aria-label={t('inbox.filter')} placeholder={t('inbox.filter')} value={filter} maxLength={40} autoComplete="off" spellCheck={false} onChange={(event) => setFilter(event.target.value)} />
        </div>
        <DueStrip rows={all} today={today} />
        {rows.length === 0 ? <div className="empty" role="status"><b>{wanted === '' ? t('inbox.none') : t('inbox.noneMatch', { text: filter })}</b>{wanted === '' ? <span>{t('inbox.noneNext')}</span> : null}</div>
          : <InboxTable rows={rows} today={today} selected={chosen?.caseId ?? null} onSelect={onSelect} onOpen={onOpen} />}
      </section>
      <aside className="side sheet" aria-label={t('inbox.happened')} data-area="side" tabIndex={-1}>
        {chosen === undefined ? <p className="quiet">{t('inbox.select')}</p> : <InboxPreview key={chosen.caseId} row={chosen} user={user} onOpen={() => onOpen(chosen.caseId)} />}
      </aside>
    </div>
  );
}

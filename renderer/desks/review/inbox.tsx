// The inbox: cases by legal due date, a strip of the coming days, and the chosen one beside them without a name.
import { useMemo, useRef, useState } from 'react';
import { useCommand } from '../../parts/commands.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useToday } from '../../parts/session.ts';
import { useFirstInbox } from '../../records/queries/use-inbox.ts';
import { useWords } from '../../words/words.ts';
import { DueStrip } from './due-strip.tsx';
import { InboxHead, type InboxOnly } from './inbox-head.tsx';
import { InboxPreview } from './inbox-preview.tsx';
import { InboxTable } from './inbox-table.tsx';
import { chosenOf, useShownCases } from './shown-cases.ts';
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
  const { rows: all, whole } = useFirstInbox(calendar);
  const filterField = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState('');
  const [answered, setAnswered] = useState(false);
  const [only, setOnly] = useState<InboxOnly>(null);
  usePageTitle(t('inbox.title'));
  useCommand('filter', () => filterField.current?.focus());
  useCommand('step-back', filter === '' ? undefined : () => setFilter(''));
  const { counts, quiet, shownOnly, found, wanted } = useShownCases(all, { filter, answered, only });
  const chosen = useMemo(() => chosenOf(found, selected), [found, selected]);
  // Of the first rows alone nobody can say that there is no more.
  if (all === undefined || (all.length === 0 && !whole)) return <div className="split" aria-busy="true" />;
  return (
    <div className="split">
      <section className="work inbox">
        <InboxHead counts={whole ? counts : null} only={shownOnly} answered={answered} filter={filter} filterField={filterField} onOnly={setOnly} onAnswered={setAnswered} onFilter={setFilter} />
        <DueStrip rows={whole ? all : null} today={today} />
        {chosen === undefined ? whole ? <NoCases wanted={wanted} filter={filter} /> : null
          : <InboxTable found={found} whole={whole} question={`${wanted} ${String(answered)} ${String(shownOnly)}`} today={today} selected={chosen.caseId} onSelect={onSelect} onOpen={onOpen} />}
      </section>
      <aside className="side sheet" aria-label={t('inbox.happened')} data-area="side" tabIndex={-1}>
        {chosen === undefined ? <p className="quiet">{t('inbox.select')}</p> : <InboxPreview key={chosen.caseId} row={chosen} user={user} quiet={quiet.has(chosen.caseId)} onChoose={() => onSelect(chosen.caseId)} onOpen={() => onOpen(chosen.caseId)} />}
      </aside>
    </div>
  );
}

function NoCases({ wanted, filter }: { readonly wanted: string; readonly filter: string }) {
  const { t } = useWords();
  return <div className="empty" role="status"><b>{wanted === '' ? t('inbox.none') : t('inbox.noneMatch', { text: filter })}</b>{wanted === '' ? <span>{t('inbox.noneNext')}</span> : null}</div>;
}

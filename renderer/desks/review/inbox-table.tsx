// The table of cases in groups by due date; one stop of Tab, arrows between rows, Enter opens.
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { Button } from '../../parts/button.tsx';
import { dueWords } from '../../parts/due-words.ts';
import { useNameOf } from '../../parts/session.ts';
import { isClosed, type InboxGroup, type InboxRow, noDue } from '../../records/queries/inbox.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { rowAfter } from '../../parts/row-after.ts';

export interface FoundGroup { readonly group: InboxGroup; readonly rows: readonly InboxRow[] }

export interface InboxTableProps {
  readonly found: readonly FoundGroup[];
  /** False while cases are still being read: then no number of them is said. */
  readonly whole: boolean;
  /** What is shown of them; another one shows other rows. */
  readonly question: string;
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onSelect: (caseId: string) => void;
  readonly onOpen: (caseId: string) => void;
}

/** Rows drawn at first and with each "show more": thousands would hold the window. */
const step = 150;
/** Of them in one frame: as many as most windows show. The others follow frame by frame, since 150 at once are one long task. */
const aFrame = 50;

interface Drawn { readonly question: string; readonly wanted: number; readonly rows: number }

/** `focused`: the place of the row that takes the focus when the list is shown, which has to be there at once. */
function useDrawn(question: string, focused: () => number): Drawn & { readonly more: () => void } {
  const [drawn, setDrawn] = useState<Drawn>(() => ({ question, wanted: step, rows: Math.min(step, Math.max(aFrame, focused() + 1)) }));
  const now = drawn.question === question ? drawn : { ...drawn, question, rows: aFrame };
  if (now !== drawn) setDrawn(now);
  const { rows, wanted } = now;
  useEffect(() => {
    if (rows >= wanted) return undefined;
    const frame = requestAnimationFrame(() => setDrawn((before) => ({ ...before, rows: before.rows + aFrame })));
    return () => cancelAnimationFrame(frame);
  }, [rows, wanted, question]);
  return { ...now, more: () => setDrawn({ ...now, wanted: wanted + step }) };
}

export function InboxTable({ found, whole, question, today, selected, onSelect, onOpen }: InboxTableProps) {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const drawn = useDrawn(question, () => found.flatMap(({ rows }) => rows.slice(0, step)).findIndex(({ caseId }) => caseId === selected));
  const inSight = drawnOf(found, drawn.rows);
  const shown = inSight.flatMap(({ rows }) => rows);
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  useEffect(() => table.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && selected !== null) { event.preventDefault(); onOpen(selected); return; }
    const next = rowAfter(event.key, shown.findIndex((row) => row.caseId === selected), shown.length);
    const row = next === null ? undefined : shown[next];
    if (row === undefined) return;
    event.preventDefault();
    onSelect(row.caseId);
    table.current?.querySelector<HTMLElement>(`tr[data-case="${row.caseId}"]`)?.focus();
  };
  return (
    <>
      <table ref={table} className="cases" role="grid" aria-label={t('inbox.title')} onKeyDown={onKeyDown}>
        <thead><tr>{(['due', 'diary', 'rights', 'state', 'desk', 'owner'] as const).map((column) => <th key={column} scope="col">{t(`inbox.${column}`)}</th>)}</tr></thead>
        {inSight.map(({ group, rows, count }) => (
          <tbody key={group}>
            <tr className="group"><th colSpan={6} scope="rowgroup">{t(`inbox.${group}`)} {whole ? <small>· {count}</small> : null}</th></tr>
            {rows.map((row) => <CaseLine key={row.caseId} row={row} today={today} selected={row.caseId === selected} onSelect={onSelect} onOpen={onOpen} />)}
          </tbody>
        ))}
      </table>
      {whole && total > drawn.wanted ? <div className="actions"><Button onPress={drawn.more}>{t('inbox.showMore', { shown: drawn.wanted, total })}</Button></div> : null}
    </>
  );
}

/** The rows' own order is by due date; the groups follow it, with conflicts first and the answered last. Groups without a row in sight are left out. */
function drawnOf(found: readonly FoundGroup[], most: number): readonly (FoundGroup & { readonly count: number })[] {
  let left = most;
  return found.flatMap(({ group, rows }) => {
    const inSight = rows.slice(0, left);
    left -= inSight.length;
    return inSight.length === 0 ? [] : [{ group, rows: inSight, count: rows.length }];
  });
}

/** Drawn anew only when it is another one: a key pressed in a list of 1,500 rows touches two of them. */
const CaseLine = memo(function CaseLine({ row, today, selected, onSelect, onOpen }: { readonly row: InboxRow; readonly selected: boolean } & Pick<InboxTableProps, 'today' | 'onSelect' | 'onOpen'>) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <tr tabIndex={selected ? 0 : -1} aria-selected={selected} data-case={row.caseId} onClick={() => onSelect(row.caseId)} onDoubleClick={() => onOpen(row.caseId)} onFocus={() => { if (!selected) onSelect(row.caseId); }}>
      <td className="when"><DueTag due={row.due} today={today} open={!isClosed(row)} /></td>
      <td className="number">{row.diaryNumber}</td>
      <td>{row.estate ? t('acting.estate.tag') : row.rights.map((right) => rightWords(t, right)).join(', ')}</td>
      <td>{row.state === 'conflict' ? <span className="tag stop">{t('state.conflict')}</span> : row.awaitsSecond === true ? <span className="tag attention">{t('items.second.tag')}</span> : t(`state.${row.state}`)}</td>
      <td>{row.desk}</td>
      <td>{row.owner === null ? t('inbox.noOne') : nameOf(row.owner)}</td>
    </tr>
  );
});

export function DueTag({ due, today, open }: { readonly due: string; readonly today: LocalDate; readonly open: boolean }) {
  const { t } = useWords();
  if (due === noDue) return <span className="tag">{t('acting.estate.noDay')}</span>;
  const day = parseLocalDate(due);
  if (!day.ok) return null;
  const said = dueWords(t, day.value, today);
  return said.tone === 'plain' || !open ? <b>{said.text}</b> : <span className={`tag ${said.tone}`}><b>{said.text}</b></span>;
}

// The register's yearly account: who was answered in time, by right and by office, with the cases behind every number (rule 40).
import { useMemo, useRef, useState } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { mayDo } from '../../../shared/rules/permission.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import type { CasePageView } from '../../parts/case-page-props.ts';
import { useCommand } from '../../parts/commands.ts';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { useOfficeName } from '../../parts/office-name.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useSession, useToday } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import type { InboxRow } from '../../records/queries/inbox.ts';
import { useInbox } from '../../records/queries/use-inbox.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords, type Say } from '../../words/words.ts';
import { accountOf, periodOf, yearsOf } from './account-of.ts';
import { FigureBars } from './figure-bars.tsx';
import { FigureCases } from './figure-cases.tsx';
import { figuresCsv, type CsvRow } from './figures-csv.ts';
import { Figure, FiguresTable, type OpenFigure, type RowWords } from './figures-table.tsx';
import '../../parts/desk-layout.css';
import '../../parts/case-work.css';
import './figures.css';

export function Figures({ user, casePage: CasePage }: { readonly user: string; readonly casePage: CasePageView }) {
  const { t } = useWords();
  const rows = useInbox(useCalendar());
  const today = useToday();
  const session = useSession((state) => state.session);
  const [choice, setChoice] = useState(today.slice(0, 4));
  const [figure, setFigure] = useState<OpenFigure | null>(null);
  const [openCase, setOpenCase] = useState<CaseId | null>(null);
  usePageTitle(t('places.figures.title'));
  const permitted = session !== null && mayDo({ id: session.user, roles: session.roles, registers: session.registers }, 'read-figures', {}).ok;
  if (!permitted) return <div className="task-place"><h1>{t('places.figures.title')}</h1><p className="note">{t('places.figures.forbidden')}</p></div>;
  if (openCase !== null) return <CasePage key={openCase} caseId={openCase} user={user} onBack={() => setOpenCase(null)} onOpenCase={setOpenCase} />;
  if (rows === undefined) return <div className="split" aria-busy="true" />;
  return <FiguresPlace rows={rows} choice={choice} figure={figure} onChoice={(next) => { setChoice(next); setFigure(null); }} onFigure={setFigure} onOpenCase={setOpenCase} />;
}

interface FiguresPlaceProps {
  readonly rows: readonly InboxRow[];
  readonly choice: string;
  readonly figure: OpenFigure | null;
  readonly onChoice: (choice: string) => void;
  readonly onFigure: (figure: OpenFigure | null) => void;
  readonly onOpenCase: (caseId: CaseId) => void;
}

function FiguresPlace({ rows, choice, figure, onChoice, onFigure, onOpenCase }: FiguresPlaceProps) {
  const { t } = useWords();
  const today = useToday();
  const calendar = useCalendar();
  const wordsOf = useRowWords();
  const asOf = useAsOf(rows);
  const periodField = useRef<HTMLSelectElement>(null);
  useCommand('filter', () => periodField.current?.focus());
  const period = useMemo(() => periodOf(choice, rows, today), [choice, rows, today]);
  const account = useMemo(() => accountOf(rows, period, { today, calendar }), [rows, period, today, calendar]);
  const periodWords = `${dayOf(period.from)} – ${dayOf(period.to)}`;
  return (
    <div className="split figures-split">
      <section className="work figures">
        <div className="inbox-head">
          <h1>{t('places.figures.title')}</h1>
          <select ref={periodField} autoFocus className="filter" aria-label={t('places.figures.period')} value={choice} onChange={(event) => onChoice(event.target.value)}>
            {yearsOf(rows, today).map((year) => <option key={year} value={year}>{t('places.figures.year', { year })}</option>)}
            <option value="12">{t('places.figures.lastYear')}</option><option value="all">{t('places.figures.allTime')}</option>
          </select>
          <span className="grow" />
          <SaveCsv from={period.from} to={period.to} rows={() => figuresCsv(t, account, { period: periodWords, asOf, wordsOf })} />
        </div>
        <p>{periodWords} · {asOf}</p>
        <p className="quiet">{t('places.figures.intro')} {t('places.figures.medianNote')}</p>
        {account.unsent.length === 0 ? null : <p className="note attention"><span><b>{t('places.figures.unsent')}: <Figure id="unsent" label={periodWords} name={t('places.figures.unsent')} cases={account.unsent} open={figure?.key ?? null} onOpen={onFigure} /></b> {t('places.figures.unsentNote')}</span></p>}
        {account.rows[0]?.account.requests.length === 0 ? <p className="empty" role="status">{t('places.figures.empty')}</p> : <>
          <FigureBars rows={account.rows} wordsOf={wordsOf} />
          <FiguresTable rows={account.rows} wordsOf={wordsOf} open={figure?.key ?? null} onOpen={onFigure} />
        </>}
      </section>
      <aside className="side sheet" aria-label={figure?.title ?? t('places.figures.select')} data-area="side" tabIndex={-1}>
        <FigureCases figure={figure} onOpenCase={onOpenCase} onClose={() => { onFigure(null); periodField.current?.focus(); }} />
      </aside>
    </div>
  );
}

function useRowWords(): RowWords {
  const { t } = useWords();
  const officeName = useOfficeName();
  return ({ of, code }) => (of === 'all' ? t('places.figures.all') : of === 'right' ? rightWords(t, code) : officeName(code));
}

/** When the lists were read, and when central was last heard: figures of a desk that is cut off say so. */
function useAsOf(rows: readonly InboxRow[]): string {
  const { t } = useWords();
  const central = useSession((state) => state.lamp?.lastInCentralAt ?? null);
  const at = useMemo(() => readAt(rows), [rows]);
  return central === null ? t('places.figures.asOfNever', { at }) : t('places.figures.asOfCentral', { at, central: dayAndClockOf(central) });
}

function readAt(_rows: readonly InboxRow[]): string {
  return dayAndClockOf(Date.now());
}

function SaveCsv({ from, to, rows }: { readonly from: string; readonly to: string; readonly rows: () => CsvRow[] }) {
  const { t } = useWords();
  const [saved, setSaved] = useState<{ readonly place: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (): Promise<void> => {
    const answer = await call('save-figures', { from, to, rows: rows() });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    setRefusal(null);
    setSaved(answer.value);
    tell(savedWords(t, answer.value.place));
  };
  return (
    <>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {saved === null ? null : <small role="status" className="place">{savedWords(t, saved.place)}</small>}
      <Button tone="slim" onPress={save}>{t('places.figures.save')}</Button>
    </>
  );
}

function savedWords(t: Say, place: string): string {
  return t('places.figures.saved', { place: shown(place) });
}

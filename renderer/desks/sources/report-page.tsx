// An import's report on the screen: counts by file, what is odd about sources, the first rows by their place; printed or saved whole.
import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/outcomes.ts';
import type { ImportReportPage } from '../../../shared/registers/source-acts.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';

const rowsShown = 200;
const counted = ['read', 'quarantined', 'added', 'changed', 'gone', 'missing', 'unjoined'] as const;

export function ReportPage({ run, onBack }: { readonly run: number; readonly onBack: () => void }) {
  const { t } = useWords();
  const [report, setReport] = useState<ImportReportPage | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let left = false;
    void call('import-report', { run, after: 0 }).then((answer) => {
      if (left) return;
      if (answer.ok) setReport(answer.value);
      else setRefusal(answer);
    });
    return () => { left = true; };
  }, [run]);
  return (
    <>
      <div className="inbox-head">
        <h1>{t('sources.report.title', { run })}</h1>
        <span className="grow" />
        <Button tone="slim" command="step-back" autoFocus onPress={onBack}>{t('sources.bench.back')}</Button>
      </div>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {report === null ? <p className="quiet" role="status">{refusal === null ? t('sources.loading') : ''}</p> : <><SaveReport run={run} /><ReportBody report={report} /></>}
    </>
  );
}

function SaveReport({ run }: { readonly run: number }) {
  const { t, language } = useWords();
  const [done, setDone] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (way: 'printer' | 'pdf' | 'csv'): Promise<void> => {
    const answer = await call('save-import-report', { run, way, language });
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) { setDone(null); noteRefusal(answer); return; }
    const words = answer.value.place === null ? t('sources.report.printed') : t('sources.report.saved', { place: shown(answer.value.place) });
    setDone(words);
    tell(words);
  };
  return (
    <>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <div className="actions">
        <Button command="print" onPress={() => save('printer')}>{t('sources.report.print')}</Button>
        <Button onPress={() => save('pdf')}>{t('sources.report.pdf')}</Button>
        <Button onPress={() => save('csv')}>{t('sources.report.csv')}</Button>
      </div>
      {done === null ? null : <p className="place-line" role="status">{done}</p>}
    </>
  );
}

function ReportBody({ report }: { readonly report: ImportReportPage }) {
  const { t, language } = useWords();
  const { at, trial, state, files, notes, rows, total } = report;
  const said = (code: string): string => sourceWords(code)[language];
  const listed = rows.slice(0, rowsShown);
  return (
    <>
      <p>{t('sources.report.at', { at: dayAndClockOf(at) })} {trial ? t('sources.report.trial') : ''} {state === 'stored' ? '' : t(`sources.report.ends.${state}`)}</p>
      <h2>{t('sources.report.files')}</h2>
      <table className="report-table" aria-label={t('sources.report.files')}>
        <thead><tr><th scope="col">{t('sources.report.head.file')}</th><th scope="col">{t('sources.report.head.state')}</th>{counted.map((one) => <th key={one} scope="col" className="number">{t(`sources.report.head.${one}`)}</th>)}</tr></thead>
        <tbody>{files.map((one) => <tr key={`${one.system}/${one.file}`}><th scope="row">{shown(`${one.system}/${one.file}`)}</th><td>{t(`sources.report.states.${one.state}`)}</td>{counted.map((count) => <td key={count} className="number">{one[count].toLocaleString(language)}</td>)}</tr>)}</tbody>
      </table>
      <h2>{t('sources.report.notes')}</h2>
      {notes.length === 0 ? <p>{t('sources.report.none')}</p> : <ul className="place-list">{notes.map((one, place) => <li key={place}><b>{shown(`${one.system}/${one.file}`)}</b> {said(one.reason)}{one.column === null ? '' : <code>{shown(one.column)}</code>}</li>)}</ul>}
      <h2>{t('sources.report.rows')} <small>· {total.toLocaleString(language)}</small></h2>
      {total > listed.length ? <p className="quiet">{t('sources.report.shownOf', { shown: listed.length.toLocaleString(language), total: total.toLocaleString(language) })}</p> : null}
      {listed.length === 0 ? <p>{t('sources.report.none')}</p> : <ul className="place-list">{listed.map((one, place) => <li key={place}><b>{shown(`${one.system}/${one.file}`)}</b> {one.line === null ? '' : t('sources.report.line', { line: one.line.toLocaleString(language) })} <span>{said(one.reason)}</span></li>)}</ul>}
    </>
  );
}

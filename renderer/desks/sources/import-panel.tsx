// What central does now and did last, and the buttons that begin and end it; always beside the sources.
import { useState } from 'react';
import type { Refusal, Result } from '../../../shared/outcomes.ts';
import { isBusy, type EndedWork, type ImportProgress, type SourceActRequest, type SourcesOverview } from '../../../shared/registers/source-acts.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf, useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { RunningWork } from './running-work.tsx';

export interface ImportPanelProps {
  readonly overview: SourcesOverview;
  readonly progress: ImportProgress | null;
  readonly onTold: (progress: ImportProgress) => void;
  readonly onReport: (run: number) => void;
}

export function ImportPanel({ overview, progress, onTold, onReport }: ImportPanelProps) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (asked: Promise<Result<ImportProgress>>): Promise<void> => {
    const answer = await asked;
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) onTold(answer.value);
    else noteRefusal(answer);
  };
  const last = progress?.last ?? null;
  const busy = isBusy(progress);
  return (
    <>
      <h2>{t('sources.work.title')}</h2>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {progress === null ? null : <WorkNow progress={progress} onCancel={() => act(call('cancel-import', {}))} />}
      {busy ? null : <BeginForm overview={overview} onBegin={(wish) => act(call('begin-import', wish))} />}
      {busy || last === null ? null : <LastWork last={last} onReport={onReport} />}
      <h3>{t('sources.work.reports')}</h3>
      <ul className="run-list">
        {overview.runs.map(({ run, at, trial, state }) => (
          <li key={run}><button type="button" className="row-link" onClick={() => onReport(run)}><b>{t('sources.work.runOf', { kind: t(`sources.work.kind.${trial ? 'trial' : 'import'}`), run, at: dayAndClockOf(at) })}</b>{state === 'reading' ? <small>{t('sources.work.open')}</small> : null}</button></li>
        ))}
      </ul>
    </>
  );
}

function WorkNow({ progress: { state, work }, onCancel }: { readonly progress: ImportProgress; readonly onCancel: () => Promise<void> }) {
  const { t } = useWords();
  if (state === 'running') return work === null ? null : <RunningWork work={work} onCancel={onCancel} />;
  return state === 'idle' ? null : <p className="note attention" role="status">{t(`sources.work.${state}`)}</p>;
}

type Wish = SourceActRequest<'begin-import'>;

function BeginForm({ overview, onBegin }: { readonly overview: SourcesOverview; readonly onBegin: (wish: Wish) => Promise<void> }) {
  const { t } = useWords();
  const { systems } = useProfile();
  const [what, setWhat] = useState('');
  const [trusts, setTrusts] = useState(false);
  const sent = overview.systems.flatMap(({ system, files }) => files.filter((one) => one.sent?.whole === true).map((one) => ({ system, file: one.name })));
  const file = sent.find((one) => what === `${one.system}/${one.file}`) ?? null;
  // A file that has come in meanwhile is no longer there to be chosen.
  const value = file === null && what.includes('/') ? '' : what;
  const begin = (trial: boolean): Promise<void> => onBegin({ systems: value === '' || file !== null ? null : [value], sent: file, trial, trustAbsence: trusts });
  return (
    <div className="begin">
      <SelectField id="import-what" label={t('sources.work.what')} value={value} onChange={(event) => setWhat(event.target.value)}>
        <option value="">{t('sources.work.all')}</option>
        {overview.systems.filter(({ files }) => files.length > 0).map((one) => <option key={one.system} value={one.system}>{systems.find(({ code }) => code === one.system)?.name ?? one.system}</option>)}
        {sent.map(({ system, file }) => <option key={`${system}/${file}`} value={`${system}/${file}`}>{t('sources.send.option', { file: shown(file, 60) })}</option>)}
      </SelectField>
      <label className="tick"><input type="checkbox" checked={trusts} aria-describedby="trust-note" onChange={(event) => setTrusts(event.target.checked)} /> <span>{t('sources.work.trust')}</span></label>
      <p className="quiet" id="trust-note">{t('sources.work.trustNote')}</p>
      <p className="quiet">{t('sources.work.first')}</p>
      <div className="actions"><Button onPress={() => begin(true)}>{t('sources.work.trial')}</Button><Button tone="go" onPress={() => begin(false)}>{t('sources.work.start')}</Button></div>
    </div>
  );
}

function LastWork({ last, onReport }: { readonly last: EndedWork; readonly onReport: (run: number) => void }) {
  const { t, language } = useWords();
  const nameOf = useNameOf();
  const { kind, end, failed, run, changed, gone, read, quarantined, missing, leftOut } = last;
  const number = (count: number): string => count.toLocaleString(language);
  return (
    <section className={end === 'done' && leftOut === 0 ? 'note done' : 'note attention'} role="status">
      <div className="last-work">
        <p><b>{t(`sources.work.kind.${kind}`)}: {t(`sources.work.end.${end}`)}</b></p>
        <p className="quiet">{t('sources.work.by', { kind: t(`sources.work.kind.${kind}`), name: shown(nameOf(last.by)), at: dayAndClockOf(last.endedAt) })}</p>
        {failed === null ? null : <p>{t('sources.work.failed', { reason: sourceWords(failed)[language] })}</p>}
        {end === 'done' && kind !== 'join' ? <p>{t('sources.work.readRows', { read: number(read), quarantined: number(quarantined) })}</p> : null}
        {end === 'done' ? <p>{t(kind === 'trial' ? 'sources.work.would' : 'sources.work.did', { changed: number(changed), gone: number(gone) })}</p> : null}
        {leftOut === 0 ? null : <p><b>{t('sources.work.leftOut', { count: leftOut })}</b></p>}
        {missing === 0 ? null : <p>{t('sources.work.missing', { number: number(missing) })}</p>}
        {run === null ? null : <Button tone="slim" onPress={() => onReport(run)}>{t('sources.work.report')}</Button>}
      </div>
    </section>
  );
}

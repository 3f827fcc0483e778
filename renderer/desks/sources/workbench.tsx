// One source on the bench: its columns as they lie at central, those that nobody mapped first, and what each of them is.
import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/outcomes.ts';
import type { SourceLook } from '../../../shared/registers/source-acts.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf, useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import type { Bench, BenchSource } from './bench.ts';
import { MappingFormPart } from './mapping-form.tsx';

export interface WorkbenchProps { readonly source: BenchSource; readonly onBack: () => void; readonly onSaved: () => void }

export function Workbench({ source, onBack, onSaved }: WorkbenchProps) {
  const { t, language } = useWords();
  const { systems, categories } = useProfile();
  const { system, file, category, sent } = source;
  const [bench, setBench] = useState<Bench | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [looked, setLooked] = useState(0);
  useEffect(() => {
    let left = false;
    void Promise.all([call('look-at-source', { system, file, sent }), call('source-profile', { system })]).then(([seen, mapping]) => {
      if (left) return;
      setRefusal(seen.ok ? (mapping.ok ? null : mapping) : seen);
      if (seen.ok && mapping.ok) setBench({ look: seen.value, mapping: mapping.value });
    });
    return () => { left = true; };
  }, [system, file, sent, looked]);
  return (
    <>
      <div className="inbox-head">
        <h1>{shown(file, 60)}</h1><span className="tag">{systems.find(({ code }) => code === system)?.name ?? system}</span><span className="tag">{categories.find(({ code }) => code === category)?.name[language] ?? category}</span>{sent ? <span className="tag attention">{t('sources.send.tag')}</span> : null}
        <span className="grow" />
        <Button tone="slim" command="step-back" autoFocus onPress={onBack}>{t(sent ? 'app.back' : 'sources.bench.back')}</Button>
      </div>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {bench === null ? <p className="quiet" role="status">{refusal === null ? t('sources.loading') : ''}</p> : <>
        <LookNotes look={bench.look} />
        {/* Anew for each version: its columns are other ones. */}
        <MappingFormPart key={String(bench.mapping.version)} source={source} bench={bench} onSaved={() => { setLooked(looked + 1); onSaved(); }} />
        <Versions mapping={bench.mapping} />
      </>}
    </>
  );
}

function LookNotes({ look: { fault, reasons, named, rows } }: { readonly look: SourceLook }) {
  const { t, language } = useWords();
  const said = (code: string): string => sourceWords(code)[language];
  return (
    <>
      {fault === null ? <p className="quiet">{t('sources.bench.rows', { count: rows })}</p> : <p className="note attention" role="status">{t('sources.bench.fault', { reason: said(fault) })}</p>}
      {reasons.length === 0 ? null : <p className="note attention">{t('sources.bench.reasons', { reasons: reasons.map(said).join(', ') })}</p>}
      {named ? null : <p className="note stop">{t('sources.bench.notNamed')}</p>}
    </>
  );
}

function Versions({ mapping: { versions } }: { readonly mapping: Bench['mapping'] }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <>
      <h2>{t('sources.bench.versions')}</h2>
      {versions.length === 0 ? <p className="quiet">{t('sources.bench.versionsNone')}</p> : <ul className="place-list">{versions.map((one) => <li key={one.version}>{t('sources.bench.versionOf', { version: one.version, date: dayOf(one.validFrom), name: shown(nameOf(one.by)), at: dayAndClockOf(one.at) })}: {one.columns.map((column) => shown(column, 60)).join(', ')}</li>)}</ul>}
    </>
  );
}

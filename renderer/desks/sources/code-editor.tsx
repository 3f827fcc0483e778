// What the codes of one column mean: those that stand in the source with how often, and those somebody adds; a code that nobody mapped is never read as "no protection".
import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/outcomes.ts';
import type { ColumnCodes } from '../../../shared/registers/source-acts.ts';
import { codeMeanings, type ExplainedRole } from '../../../shared/registers/source-profile.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { shown } from '../../parts/shown.ts';
import { useWords } from '../../words/words.ts';
import type { BenchSource } from './bench.ts';
import { fieldId, withMetCodes, type CodeChoice } from './mapping-values.ts';

export interface CodeEditorProps {
  readonly source: BenchSource;
  readonly column: string;
  readonly place: number;
  readonly role: ExplainedRole;
  readonly codes: readonly CodeChoice[];
  readonly onChange: (codes: readonly CodeChoice[]) => void;
  readonly error: string | undefined;
}

export function CodeEditor({ source, column, place, role, codes, onChange, error }: CodeEditorProps) {
  const { t } = useWords();
  const { answer, ask } = useCodes(source, column);
  const counted = answer?.ok === true ? answer.value : null;
  const rows = withMetCodes(codes, counted);
  const choose = (code: string, means: string): void => onChange(rows.map((one) => (one.code === code ? { code, means } : one)));
  return (
    <fieldset className="codes" aria-describedby={error === undefined ? undefined : `${fieldId(place, 'codes')}-error`}>
      <legend>{t('sources.bench.codes.title')}</legend>
      {error === undefined ? null : <span className="error" id={`${fieldId(place, 'codes')}-error`}>{error}</span>}
      {answer === null ? <p className="quiet" role="status">{t('sources.bench.codes.loading')}</p> : answer.ok ? <CountedNote counted={answer.value} /> : <><RefusalNote refusal={answer} /><div className="actions"><Button tone="slim" onPress={ask}>{t('app.tryAgain')}</Button></div></>}
      {rows.length === 0 ? null : (
        <table className="code-table" aria-label={t('sources.bench.codes.title')}>
          <thead><tr><th scope="col">{t('sources.bench.codes.code')}</th><th scope="col" className="number">{t('sources.bench.codes.times')}</th><th scope="col">{t('sources.bench.codes.means')}</th></tr></thead>
          <tbody>{rows.map((one, at) => <CodeRow key={one.code} choice={one} times={timesOf(counted, one.code)} role={role} id={at === 0 ? fieldId(place, 'codes') : `${fieldId(place, 'codes')}-${String(at)}`} onChoose={choose} />)}</tbody>
        </table>
      )}
      <AddCode id={rows.length === 0 ? fieldId(place, 'codes') : `${fieldId(place, 'codes')}-add`} onAdd={(code) => { if (!rows.some((one) => one.code === code)) onChange([...rows, { code, means: '' }]); }} />
      <p className="quiet">{t(role === 'language' ? 'sources.bench.codes.unknownLanguage' : 'sources.bench.codes.unknown')}</p>
    </fieldset>
  );
}

/** `answer` null while they are counted; where central refuses codes can still be typed. */
function useCodes({ system, file, sent }: BenchSource, column: string): { readonly answer: Result<ColumnCodes> | null; readonly ask: () => void } {
  const [answer, setAnswer] = useState<Result<ColumnCodes> | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let left = false;
    void call('column-codes', { system, file, column, sent }).then((codes) => {
      if (left) return;
      setAnswer(codes);
      if (!codes.ok) noteRefusal(codes);
    });
    return () => { left = true; };
  }, [system, file, column, sent, times]);
  return { answer, ask: () => setTimes(times + 1) };
}

function timesOf(counted: ColumnCodes | null, code: string): number | null {
  return counted === null || counted.many ? null : counted.codes.find((one) => one.code === code)?.count ?? null;
}

function CountedNote({ counted }: { readonly counted: ColumnCodes }) {
  const { t, language } = useWords();
  const { rows, whole, many, empty, hidden, fault } = counted;
  const number = rows.toLocaleString(language);
  return (
    <>
      {fault === null ? <p className="quiet">{t(whole ? 'sources.bench.codes.counted' : 'sources.bench.codes.countedPart', { number })}</p> : <p className="note attention">{t('sources.bench.fault', { reason: sourceWords(fault)[language] })}</p>}
      {many ? <p className="note attention">{t('sources.bench.codes.many')}</p> : null}
      {hidden.length === 0 ? null : <p className="note attention">{t('sources.bench.codes.hidden', { shapes: hidden.map((one) => `${one.shape} (${one.count.toLocaleString(language)})`).join(', ') })}</p>}
      {empty === 0 || many ? null : <p className="quiet">{t('sources.bench.codes.empty', { number: empty.toLocaleString(language) })}</p>}
    </>
  );
}

interface CodeRowProps { readonly choice: CodeChoice; readonly times: number | null; readonly role: ExplainedRole; readonly id: string; readonly onChoose: (code: string, means: string) => void }

function CodeRow({ choice: { code, means }, times, role, id, onChoose }: CodeRowProps) {
  const { t, language } = useWords();
  return (
    <tr>
      <th scope="row"><code>{shown(code, 60)}</code></th>
      <td className="number">{times === null ? '' : times.toLocaleString(language)}</td>
      <td>
        <select id={id} aria-label={t('sources.bench.codes.meansOf', { code: shown(code, 60) })} value={means} onChange={(event) => onChoose(code, event.target.value)}>
          <option value="">{t('sources.bench.codes.none')}</option>
          {codeMeanings[role].map((one) => <option key={one} value={one}>{t(`sources.bench.codes.meanings.${one}`)}</option>)}
        </select>
      </td>
    </tr>
  );
}

function AddCode({ id, onAdd }: { readonly id: string; readonly onAdd: (code: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const add = (): void => {
    const code = text.trim();
    if (code === '') return;
    onAdd(code);
    setText('');
  };
  return (
    <div className="add-code">
      <TextField id={id} label={t('sources.bench.codes.add')} hint={t('sources.bench.codes.addHint')} optional maxLength={60} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => {
        // Enter would send the whole form.
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        add();
      }} />
      <Button tone="slim" onPress={add}>{t('sources.bench.codes.addDo')}</Button>
    </div>
  );
}

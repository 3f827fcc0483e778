// The mapping of a source's columns as a form: what is open first, what is mapped below; saved as a new version at central.
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import type { Bench, BenchSource } from './bench.ts';
import { MapColumn } from './map-column.tsx';
import { MappedTable } from './mapped-table.tsx';
import { editedColumns, emptyChoice, faultErrors, fieldId, readMapping, validFromId, type EditedColumn, type MappingForm } from './mapping-values.ts';

export function MappingFormPart({ source, bench, onSaved }: { readonly source: BenchSource; readonly bench: Bench; readonly onSaved: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const columns = editedColumns(bench.look);
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  const { register, control, handleSubmit } = useForm<MappingForm>({ defaultValues: { validFrom: dayOf(today), columns: columns.map(emptyChoice) } });
  const { errors, attempt, refusal, save } = useSave({ source, bench, columns, onSaved });
  usePageTitle(t('sources.title'), errors.length > 0);
  const editor = (column: EditedColumn, place: number) => (
    <MapColumn key={place} column={column} place={place} source={source} register={register} control={control} errorOf={(part) => errors.find((one) => one.fieldId === fieldId(place, part))?.text} />
  );
  const open = columns.map((column, place) => ({ column, place }));
  const unmapped = open.filter(({ column: { seen } }) => seen !== null && seen.mapped === null);
  const missing = open.filter(({ column: { seen } }) => seen === null);
  const reopened = open.filter(({ place }) => changed.has(place));
  // Names that are masked are no names to map by.
  if (!bench.look.named) return null;
  return (
    <form noValidate className="mapping" onSubmit={(event) => { event.preventDefault(); void handleSubmit(save)(); }}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {missing.length === 0 ? null : <><h2>{t('sources.bench.missing')} <small>· {missing.length}</small></h2><p className="note attention">{t('sources.bench.missingNote')}</p>{missing.map(({ column, place }) => editor(column, place))}</>}
      <h2>{t('sources.bench.unmapped')} <small>· {unmapped.length}</small></h2>
      {unmapped.length === 0 ? <p className="quiet">{t('sources.bench.unmappedNone')}</p> : <><p className="note attention">{t('sources.bench.unmappedNote')}</p>{unmapped.map(({ column, place }) => editor(column, place))}</>}
      {reopened.map(({ column, place }) => editor(column, place))}
      {missing.length + unmapped.length + reopened.length === 0 ? null : <>
        <TextField id={validFromId} label={t('sources.bench.validFrom')} hint={t('sources.bench.validFromHint')} error={errors.find((one) => one.fieldId === validFromId)?.text} {...register('validFrom')} />
        <div className="actions"><Button tone="go" command="go-on" onPress={() => void handleSubmit(save)()}>{t('sources.bench.save')}</Button></div>
      </>}
      <MappedTable category={source.category} columns={open.filter(({ column, place }) => column.seen !== null && column.seen.mapped !== null && !changed.has(place))} onChange={(place) => setChanged(new Set([...changed, place]))} />
    </form>
  );
}

interface Saving { readonly source: BenchSource; readonly bench: Bench; readonly columns: readonly EditedColumn[]; readonly onSaved: () => void }

/** What is typed stays whatever central answers. */
function useSave({ source, bench, columns, onSaved }: Saving): { readonly errors: readonly FieldError[]; readonly attempt: number; readonly refusal: Refusal | null; readonly save: (form: MappingForm) => Promise<void> } {
  const { t, language } = useWords();
  const today = useToday();
  const { systems } = useProfile();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const saving = useRef(false);
  const fail = (found: readonly FieldError[]): void => {
    setErrors(found);
    setAttempt((count) => count + 1);
  };
  const save = async (form: MappingForm): Promise<void> => {
    const read = readMapping(form, columns, { t, today });
    setRefusal(null);
    if (!read.ok) { fail(read.errors); return; }
    if (saving.current) return;
    saving.current = true;
    const { system, file } = source;
    const answer = await call('map-columns', { system, file, base: bench.mapping.version, validFrom: read.validFrom, columns: read.columns }).finally(() => { saving.current = false; });
    if (!answer.ok) { setErrors([]); setRefusal(answer); noteRefusal(answer); return; }
    if (answer.value.version === null) { fail(faultErrors(answer.value.faults, columns, language)); return; }
    setErrors([]);
    tell(t('sources.bench.saved', { version: answer.value.version, system: systems.find(({ code }) => code === system)?.name ?? system }));
    onSaved();
  };
  return { errors, attempt, refusal, save };
}

// The mapping of a source's columns as a form: what is open first, what is mapped below; saved as a new version at central.
import { useEffect, useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNote } from '../../parts/draft-note.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { useFormDraft, useKept, type FormDraft } from '../../parts/form-draft.ts';
import { tell } from '../../parts/messages.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import type { Bench, BenchSource } from './bench.ts';
import { MapColumn } from './map-column.tsx';
import { beginMapping, draftOfMapping, mappingDraft, type MappingDraft } from './mapping-draft.ts';
import { MappedTable } from './mapped-table.tsx';
import { editedColumns, faultErrors, fieldId, readMapping, validFromId, type EditedColumn, type MappingForm } from './mapping-values.ts';
import { useSaving, type Saving } from './use-saving.ts';

export interface MappingFormProps { readonly source: BenchSource; readonly bench: Bench; readonly onSaved: () => void }

export function MappingFormPart(props: MappingFormProps) {
  const { system, file } = props.source;
  const draft = useFormDraft({ caseId: 'sources', form: `mapping:${system}/${file}` }, mappingDraft);
  // Names that are masked are no names to map by.
  return draft === null || !props.bench.look.named ? null : <OpenedForm {...props} draft={draft} />;
}

function OpenedForm({ source, bench, onSaved, draft }: MappingFormProps & { readonly draft: FormDraft<MappingDraft> }) {
  const { t } = useWords();
  const today = useToday();
  const columns = editedColumns(bench.look);
  const [begun] = useState(() => beginMapping(columns, dayOf(today), draft.left));
  const [changed, setChanged] = useState(begun.opened);
  const { register, control, handleSubmit } = useForm<MappingForm>({ defaultValues: begun.form });
  const { errors, attempt, refusal, save } = useSave({ source, bench, columns, onSaved: () => void draft.drop().then(onSaved) });
  usePageTitle(t('sources.title'), errors.length > 0);
  const change = useChange(setChanged);
  const editor = (column: EditedColumn, place: number) => (
    <MapColumn key={place} column={column} place={place} source={source} register={register} control={control} errorOf={(part) => errors.find((one) => one.fieldId === fieldId(place, part))?.text} />
  );
  const open = columns.map((column, place) => ({ column, place }));
  const unmapped = open.filter(({ column: { seen } }) => seen !== null && seen.mapped === null);
  const missing = open.filter(({ column: { seen } }) => seen === null);
  const reopened = open.filter(({ place }) => changed.has(place));
  return (
    <form noValidate className="mapping" onSubmit={(event) => { event.preventDefault(); void handleSubmit(save)(); }}>
      <DraftNote draft={draft} />
      <KeepMapping draft={draft} control={control} columns={columns} opened={changed} />
      <ErrorSummary errors={errors} attempt={attempt} />
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {missing.length === 0 ? null : <><h2>{t('sources.bench.missing')} <small>· {missing.length}</small></h2><p className="note attention">{t('sources.bench.missingNote')}</p>{missing.map(({ column, place }) => editor(column, place))}</>}
      <h2>{t('sources.bench.unmapped')} <small>· {unmapped.length}</small></h2>
      {unmapped.length === 0 ? <p className="quiet">{t('sources.bench.unmappedNone')}</p> : <><p className="note attention">{t('sources.bench.unmappedNote')}</p>{unmapped.map(({ column, place }) => editor(column, place))}</>}
      {reopened.map(({ column, place }) => editor(column, place))}
      {missing.length + unmapped.length + reopened.length === 0 ? null : <>
        <TextField id={validFromId} label={t('sources.bench.validFrom')} hint={t('sources.bench.validFromHint')} error={errors.find((one) => one.fieldId === validFromId)?.text} {...register('validFrom')} />
        <div className="actions"><Button tone="go" command="go-on" onPress={() => handleSubmit(save)()}>{t('sources.bench.save')}</Button></div>
      </>}
      <MappedTable category={source.category} columns={open.filter(({ column, place }) => column.seen !== null && column.seen.mapped !== null && !changed.has(place))} onChange={change} />
    </form>
  );
}

/** The button that opens a column goes with its row: the focus goes to what it opened. */
function useChange(setChanged: (next: (before: ReadonlySet<number>) => ReadonlySet<number>) => void): (place: number) => void {
  const [last, setLast] = useState<number | null>(null);
  useEffect(() => focusField(last === null ? undefined : fieldId(last, 'what')), [last]);
  return (place) => {
    setChanged((before) => new Set([...before, place]));
    setLast(place);
  };
}

interface Keeping { readonly draft: FormDraft<MappingDraft>; readonly control: Control<MappingForm>; readonly columns: readonly EditedColumn[]; readonly opened: ReadonlySet<number> }

/** Apart from the form, so that a key pressed in one column does not draw all the others. */
function KeepMapping({ draft, control, columns, opened }: Keeping): null {
  const [validFrom, chosen] = useWatch({ control, name: ['validFrom', 'columns'] });
  useKept(draft, draftOfMapping({ validFrom, columns: chosen }, columns, opened));
  return null;
}

function useSave({ source: { system, file }, bench, columns, onSaved }: MappingFormProps & { readonly columns: readonly EditedColumn[] }): Omit<Saving, 'fail' | 'send'> & { readonly save: (form: MappingForm) => Promise<void> } {
  const { t, language } = useWords();
  const today = useToday();
  const { systems } = useProfile();
  const { fail, send, ...tried } = useSaving();
  const save = async (form: MappingForm): Promise<void> => {
    const read = readMapping(form, columns, { t, today });
    if (!read.ok) { fail(read.errors); return; }
    const saved = await send(() => call('map-columns', { system, file, base: bench.mapping.version, validFrom: read.validFrom, columns: read.columns }));
    if (saved === null) return;
    if (saved.version === null) { fail(faultErrors(saved.faults, columns, language)); return; }
    tell(t('sources.bench.saved', { version: saved.version, system: systems.find(({ code }) => code === system)?.name ?? system }));
    onSaved();
  };
  return { ...tried, save };
}

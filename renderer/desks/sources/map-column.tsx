// One column of a source: its first values as shapes, and what it is: a field, a key, or nothing of a person.
import { useController, useWatch, type Control, type UseFormRegister } from 'react-hook-form';
import { columnFormat, columnRole, isExplainedRole } from '../../../shared/registers/source-profile.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { useWords } from '../../words/words.ts';
import type { BenchSource } from './bench.ts';
import { CodeEditor } from './code-editor.tsx';
import { fieldId, type ColumnPart, type EditedColumn, type MappingForm } from './mapping-values.ts';

export interface MapColumnProps {
  readonly column: EditedColumn;
  /** Among all columns of the form. */
  readonly place: number;
  readonly source: BenchSource;
  readonly register: UseFormRegister<MappingForm>;
  readonly control: Control<MappingForm>;
  readonly errorOf: (part: ColumnPart) => string | undefined;
}

export function MapColumn({ column, place, source, register, control, errorOf }: MapColumnProps) {
  const { t } = useWords();
  const [what, role] = useWatch({ control, name: [`columns.${place}.what`, `columns.${place}.role`] });
  const codes = useController({ control, name: `columns.${place}.codes` });
  const kept = what !== '' && what !== 'left-out';
  return (
    <fieldset className="map-column">
      <legend>{shown(column.name, 80)}</legend>
      {column.seen === null ? null : <Shapes shapes={column.seen.shapes} />}
      <div className="two">
        <SelectField id={fieldId(place, 'what')} label={t('sources.bench.what')} error={errorOf('what')} {...register(`columns.${place}.what`)}>
          <option value="">{t('sources.bench.choose')}</option>
          {column.seen === null ? <option value="left-out">{t('sources.bench.notExpected')}</option> : <><FieldOptions category={source.category} /><option value="only-role">{t('sources.bench.onlyRole')}</option><option value="left-out">{t('sources.bench.leaveOut')}</option></>}
        </SelectField>
        {kept ? <>
          <SelectField id={fieldId(place, 'role')} label={t('sources.bench.role')} error={errorOf('role')} {...register(`columns.${place}.role`)}>
            <option value="">{t('sources.bench.noRole')}</option>
            {columnRole.options.map((one) => <option key={one} value={one}>{t(`sources.bench.roles.${one}`)}</option>)}
          </SelectField>
          <SelectField id={fieldId(place, 'format')} label={t('sources.bench.format')} error={errorOf('format')} {...register(`columns.${place}.format`)}>
            {columnFormat.options.map((one) => <option key={one} value={one}>{t(`sources.bench.formats.${one}`)}</option>)}
          </SelectField>
        </> : null}
        {what === 'left-out' ? <TextField id={fieldId(place, 'reason')} label={t('sources.bench.reason')} maxLength={300} error={errorOf('reason')} {...register(`columns.${place}.reason`)} /> : null}
      </div>
      {kept && isExplainedRole(role) ? <CodeEditor source={source} column={column.name} place={place} role={role} codes={codes.field.value} onChange={codes.field.onChange} error={errorOf('codes')} /> : null}
    </fieldset>
  );
}

function FieldOptions({ category }: { readonly category: string }) {
  const { language } = useWords();
  const fields = useProfile().categories.find(({ code }) => code === category)?.fields ?? [];
  return <>{fields.map((one) => <option key={one.key} value={`field:${one.key}`}>{one.label[language]}</option>)}</>;
}

const shapesShown = 6;

/** Different shapes tell more than the same one again. */
export function Shapes({ shapes, most = shapesShown }: { readonly shapes: readonly string[]; readonly most?: number }) {
  const { t } = useWords();
  const some = [...new Set(shapes.filter((shape) => shape !== ''))];
  if (some.length === 0) return <span className="quiet">{t('sources.bench.noShapes')}</span>;
  return <span className="shapes">{some.slice(0, most).join(' · ')}{some.length > most ? ' · …' : ''}</span>;
}

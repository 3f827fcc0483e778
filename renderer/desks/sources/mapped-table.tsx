// The columns that are mapped, each with its field and its first shapes, and the button that opens it for change.
import { Button } from '../../parts/button.tsx';
import { useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { useWords } from '../../words/words.ts';
import { Shapes } from './map-column.tsx';
import type { EditedColumn } from './mapping-values.ts';

export interface MappedTableProps { readonly category: string; readonly columns: readonly { readonly column: EditedColumn; readonly place: number }[]; readonly onChange: (place: number) => void }

export function MappedTable({ category, columns, onChange }: MappedTableProps) {
  const { t } = useWords();
  if (columns.length === 0) return null;
  return (
    <>
      <h2>{t('sources.bench.mapped')} <small>· {columns.length}</small></h2>
      <table className="mapped-table" aria-label={t('sources.bench.mapped')}>
        <thead><tr><th scope="col">{t('sources.bench.column')}</th><th scope="col">{t('sources.bench.is')}</th><th scope="col">{t('sources.bench.shapes')}</th><td /></tr></thead>
        <tbody>
          {columns.map(({ column, place }) => (
            <tr key={place}>
              <th scope="row">{shown(column.name, 80)}</th>
              <td><Meaning column={column} category={category} /></td>
              <td><Shapes shapes={column.seen?.shapes ?? []} most={3} /></td>
              <td><Button tone="slim" label={t('sources.bench.changeOf', { column: shown(column.name, 60) })} onPress={() => onChange(place)}>{t('sources.bench.change')}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Meaning({ column: { seen }, category }: { readonly column: EditedColumn; readonly category: string }) {
  const { t, language } = useWords();
  const fields = useProfile().categories.find(({ code }) => code === category)?.fields ?? [];
  if (seen === null || seen.mapped === null) return null;
  const { field, role, format, codes } = seen.mapped;
  if (seen.leftOut !== null) return <>{t('sources.bench.leftOut', { reason: shown(seen.leftOut) })}</>;
  const label = field === null ? t('sources.bench.keyOnly') : fields.find(({ key }) => key === field)?.label[language] ?? field;
  const meant = codes.map(({ code, means }) => t('sources.bench.codes.pair', { code: shown(code, 60), means: t(`sources.bench.codes.meanings.${means}`) })).join(', ');
  return <>{[label, role === null ? null : t(`sources.bench.roles.${role}`), format === 'text' ? null : t(`sources.bench.formats.${format}`)].filter((part) => part !== null).join(' · ')}{meant === '' ? null : <small>{meant}</small>}</>;
}

// The masked rows, namesakes marked as such, the new person last (rules 3, 5, 6, 12).
import type { FoundPerson } from '../../../shared/bridge.ts';
import { foldSearchText } from '../../../shared/formats/search-text.ts';
import { RestrictedTag } from '../../parts/person-bar.tsx';
import { shown } from '../../parts/shown.ts';
import { bornWords } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { Matched } from './matched.tsx';
import { nameFromQuery } from './name-from-query.ts';
import type { FoundPeople } from './elsewhere.ts';

export function optionId(index: number): string {
  return `found-${String(index)}`;
}

export interface ResultListProps { readonly answer: FoundPeople; readonly typed: string; /** Everybody was searched, here or in the central store. */ readonly all: boolean; readonly active: number; readonly onChoose: (index: number) => void }

export function ResultList({ answer, typed, all, active, onChoose }: ResultListProps) {
  const { t } = useWords();
  const { rows } = answer;
  const name = nameFromQuery(typed);
  return (
    <ul role="listbox" id="found" aria-label={t('find.results')} className="found">
      {rows.map((row, index) => (
        <ResultRow key={row.personKey} row={row} band={bandAt(rows, index)} index={index} active={index === active} onChoose={onChoose} />
      ))}
      <li role="option" id={optionId(rows.length)} aria-selected={active === rows.length} className="new" onClick={() => onChoose(rows.length)}>
        <b>{name === '' ? t('find.newPerson') : t('find.newPersonNamed', { name: shown(name) })}</b><span className="quiet">{all ? t('find.newPersonNote') : t('scope.notFoundHere')}</span>
      </li>
    </ul>
  );
}

/** How many rows of the same names begin here, or 0. */
function bandAt(rows: readonly FoundPerson[], index: number): number {
  const key = (row: FoundPerson | undefined): string => (row === undefined ? '' : foldSearchText(`${row.familyName} ${row.givenNames}`));
  const mine = key(rows[index]);
  if (index > 0 && key(rows[index - 1]) === mine) return 0;
  const same = rows.filter((row) => key(row) === mine).length;
  return same > 1 ? Math.max(same, (rows[index]?.namesakes ?? 0)) : 0;
}

interface RowProps { readonly row: FoundPerson; readonly band: number; readonly index: number; readonly active: boolean; readonly onChoose: (index: number) => void }

function ResultRow({ row, band, index, active, onChoose }: RowProps) {
  const { t } = useWords();
  const by = row.matched.by;
  const text = (field: typeof by): string | null => (by === field ? row.matched.text : null);
  return (
    <>
      {band === 0 ? null : <li role="presentation" className="band"><b>{t('find.namesakes', { count: band })}</b> {t('find.namesakesNote')}</li>}
      <li role="option" id={optionId(index)} aria-selected={active} ref={active ? seen : undefined} onClick={() => onChoose(index)}>
        <span className="name"><span className="family"><Matched text={row.familyName} match={text('name')} /></span>{row.givenNames === '' ? null : <>, <Matched text={row.givenNames} match={text('name')} /></>}</span>
        <span>{bornWords(t, row.birthYear)}</span>
        {row.restricted ? <RestrictedTag /> : <>
          <span className="customer">{row.customerNumber === null ? null : <Matched text={t('find.customer', { number: shown(row.customerNumber) })} match={text('customer-number')} />}</span>
          <span>{row.town === null ? null : <Matched text={row.town} match={text('address')} />}</span>
        </>}
        <small className="by">{t('find.matched', { by: t(`find.by.${by}`) })}{row.atCentral === true ? <b className="from">{t('scope.row')}</b> : null}</small>
      </li>
    </>
  );
}

function seen(element: HTMLLIElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

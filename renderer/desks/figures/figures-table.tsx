// The numbers: each opens exactly the cases it counts; late and at risk first, clerks nowhere (rule 40).
import type { ReactNode } from 'react';
import { standings } from '../../../shared/rules/yearly-account.ts';
import type { InboxRow } from '../../records/queries/inbox.ts';
import { useWords } from '../../words/words.ts';
import type { AccountRow } from './account-of.ts';

export interface RowWords { (row: AccountRow): string }

/** `key` names the number that is open. */
export interface OpenFigure { readonly key: string; readonly title: string; readonly cases: readonly InboxRow[] }

export interface FiguresTableProps { readonly rows: readonly AccountRow[]; readonly wordsOf: RowWords; readonly open: string | null; readonly onOpen: (figure: OpenFigure) => void }

/** Requests, where they stand, extended, their share, the median. */
const columns = standings.length + 5;

export function FiguresTable({ rows, wordsOf, open, onOpen }: FiguresTableProps) {
  const { t } = useWords();
  const group = (of: AccountRow['of']) => rows.filter((row) => row.of === of).map((row) => <FiguresRow key={row.key} row={row} label={wordsOf(row)} open={open} onOpen={onOpen} />);
  return (
    // The roles are said, because rows laid out as cards on a narrow screen would lose them.
    <table className="figures-table" role="table" aria-label={t('places.figures.title')}>
      <thead role="rowgroup"><tr role="row"><td role="cell" /><th role="columnheader" scope="col">{t('places.figures.requests')}</th>{standings.map((one) => <th key={one} role="columnheader" scope="col">{t(`places.figures.standing.${one}`)}</th>)}
        <th role="columnheader" scope="col">{t('places.figures.extended')}</th><th role="columnheader" scope="col">{t('places.figures.extendedShare')}</th><th role="columnheader" scope="col">{t('places.figures.median')}</th></tr></thead>
      <tbody role="rowgroup">{group('all')}</tbody>
      <tbody role="rowgroup"><tr role="row" className="group"><th role="rowheader" colSpan={columns} scope="rowgroup">{t('places.figures.byRight')}. <small>{t('places.figures.byRightNote')}</small></th></tr>{group('right')}</tbody>
      <tbody role="rowgroup"><tr role="row" className="group"><th role="rowheader" colSpan={columns} scope="rowgroup">{t('places.figures.byOffice')}</th></tr>{group('office')}</tbody>
    </table>
  );
}

function FiguresRow({ row, label, open, onOpen }: { readonly row: AccountRow; readonly label: string } & Pick<FiguresTableProps, 'open' | 'onOpen'>) {
  const { t, language } = useWords();
  const { account } = row;
  const figure = (code: string, name: string, cases: readonly { readonly row: InboxRow }[]) => <Figure id={`${row.key}-${code}`} label={label} name={name} cases={cases.map((one) => one.row)} open={open} onOpen={onOpen} />;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">{label}</th>
      <Cell name={t('places.figures.requests')}>{figure('requests', t('places.figures.requests'), account.requests)}</Cell>
      {standings.map((one) => <Cell key={one} name={t(`places.figures.standing.${one}`)}>{figure(one, t(`places.figures.standing.${one}`), account.by[one])}</Cell>)}
      <Cell name={t('places.figures.extended')}>{figure('extended', t('places.figures.extended'), account.extended)}</Cell>
      <Cell name={t('places.figures.extendedShare')}><span className="number">{account.extendedShare === null ? t('places.figures.none') : t('places.figures.share', { count: account.extendedShare })}</span></Cell>
      <Cell name={t('places.figures.median')}><span className="number">{account.medianDays === null ? t('places.figures.none') : account.medianDays.toLocaleString(language)}</span></Cell>
    </tr>
  );
}

/** `name`: of the column, written beside the number where there are no columns. */
function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <td role="cell"><small aria-hidden="true">{name}</small>{children}</td>;
}

/** Nothing to open behind a nought. */
export function Figure({ id, label, name, cases, open, onOpen }: { readonly id: string; readonly label: string; readonly name: string; readonly cases: readonly InboxRow[] } & Pick<FiguresTableProps, 'open' | 'onOpen'>) {
  const { t } = useWords();
  if (cases.length === 0) return <span className="nought">0</span>;
  return <button type="button" className="figure" aria-pressed={open === id} aria-label={t('places.figures.opens', { row: label, figure: name, count: cases.length })} onClick={() => onOpen({ key: id, title: t('places.figures.cases', { figure: name, row: label }), cases })}>{cases.length}</button>;
}

// The numbers: each opens exactly the cases it counts; late and at risk first, clerks nowhere (rule 40).
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
    <table className="figures-table" aria-label={t('places.figures.title')}>
      <thead><tr><td /><th scope="col">{t('places.figures.requests')}</th>{standings.map((one) => <th key={one} scope="col">{t(`places.figures.standing.${one}`)}</th>)}
        <th scope="col">{t('places.figures.extended')}</th><th scope="col">{t('places.figures.extendedShare')}</th><th scope="col">{t('places.figures.median')}</th></tr></thead>
      <tbody>{group('all')}</tbody>
      <tbody><tr className="group"><th colSpan={columns} scope="rowgroup">{t('places.figures.byRight')}. <small>{t('places.figures.byRightNote')}</small></th></tr>{group('right')}</tbody>
      <tbody><tr className="group"><th colSpan={columns} scope="rowgroup">{t('places.figures.byOffice')}</th></tr>{group('office')}</tbody>
    </table>
  );
}

function FiguresRow({ row, label, open, onOpen }: { readonly row: AccountRow; readonly label: string } & Pick<FiguresTableProps, 'open' | 'onOpen'>) {
  const { t, language } = useWords();
  const { account } = row;
  const figure = (code: string, name: string, cases: readonly { readonly row: InboxRow }[]) => <Figure id={`${row.key}-${code}`} label={label} name={name} cases={cases.map((one) => one.row)} open={open} onOpen={onOpen} />;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{figure('requests', t('places.figures.requests'), account.requests)}</td>
      {standings.map((one) => <td key={one}>{figure(one, t(`places.figures.standing.${one}`), account.by[one])}</td>)}
      <td>{figure('extended', t('places.figures.extended'), account.extended)}</td>
      <td className="number">{account.extendedShare === null ? t('places.figures.none') : t('places.figures.share', { count: account.extendedShare })}</td>
      <td className="number">{account.medianDays === null ? t('places.figures.none') : account.medianDays.toLocaleString(language)}</td>
    </tr>
  );
}

/** Nothing to open behind a nought. */
export function Figure({ id, label, name, cases, open, onOpen }: { readonly id: string; readonly label: string; readonly name: string; readonly cases: readonly InboxRow[] } & Pick<FiguresTableProps, 'open' | 'onOpen'>) {
  const { t } = useWords();
  if (cases.length === 0) return <span className="nought">0</span>;
  return <button type="button" className="figure" aria-pressed={open === id} aria-label={t('places.figures.opens', { row: label, figure: name, count: cases.length })} onClick={() => onOpen({ key: id, title: t('places.figures.cases', { figure: name, row: label }), cases })}>{cases.length}</button>;
}

// The account as rows of a file: the same words and numbers as on the screen, with period and time on top.
import { standings } from '../../../shared/rules/yearly-account.ts';
import type { Say } from '../../words/words.ts';
import type { RegisterAccount } from './account-of.ts';
import type { RowWords } from './figures-table.tsx';

export type CsvRow = (string | number | null)[];

export function figuresCsv(t: Say, { rows, unsent }: RegisterAccount, head: { readonly period: string; readonly asOf: string; readonly wordsOf: RowWords }): CsvRow[] {
  return [
    [t('places.figures.period'), head.period], [head.asOf], [t('places.figures.unsent'), unsent.length],
    ['', t('places.figures.requests'), ...standings.map((one) => t(`places.figures.standing.${one}`)), t('places.figures.extended'), `${t('places.figures.extendedShare')} %`, t('places.figures.median')],
    ...rows.map((row): CsvRow => [head.wordsOf(row), row.account.requests.length, ...standings.map((one) => row.account.by[one].length), row.account.extended.length, row.account.extendedShare, row.account.medianDays]),
  ];
}

// One bar for each row of the account: how its requests divide, with shape and order beside colour; the numbers stand in the table.
import { standings, type AccountStanding } from '../../../shared/rules/yearly-account.ts';
import { useWords } from '../../words/words.ts';
import type { AccountRow } from './account-of.ts';
import type { RowWords } from './figures-table.tsx';

const width = 600;
const height = 18;

export function FigureBars({ rows, wordsOf }: { readonly rows: readonly AccountRow[]; readonly wordsOf: RowWords }) {
  const { t } = useWords();
  const most = Math.max(1, ...rows.map(({ account }) => account.requests.length));
  return (
    <section aria-label={t('places.figures.chart')} className="bars">
      <ul className="bar-legend">{standings.map((one) => <li key={one}><svg width="18" height="14" aria-hidden="true"><Marks /><rect className={`part ${one}`} width="18" height="14" /></svg>{t(`places.figures.standing.${one}`)}</li>)}</ul>
      {rows.map((row) => <Bar key={row.key} row={row} label={wordsOf(row)} most={most} />)}
    </section>
  );
}

function Bar({ row, label, most }: { readonly row: AccountRow; readonly label: string; readonly most: number }) {
  const { t } = useWords();
  const parts = partsOf(row, most);
  const said = parts.map(({ standing, count }) => `${t(`places.figures.standing.${standing}`)} ${String(count)}`).join(', ');
  return (
    <div className="bar-row">
      <span aria-hidden="true">{label}</span>
      <svg role="img" aria-label={t('places.figures.barOf', { row: label, parts: said })} viewBox={`0 0 ${String(width)} ${String(height)}`} preserveAspectRatio="none">
        <Marks />
        {parts.map(({ standing, x, wide }) => <rect key={standing} className={`part ${standing}`} x={x} width={wide} height={height} />)}
      </svg>
    </div>
  );
}

/** Stripes for what is late: the shape tells it without colour. */
function Marks() {
  return <defs><pattern id="late-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" className="stripe-ground" /><rect width="3" height="6" className="stripe" /></pattern></defs>;
}

interface Part { readonly standing: AccountStanding; readonly count: number; readonly x: number; readonly wide: number }

function partsOf({ account }: AccountRow, most: number): readonly Part[] {
  let x = 0;
  return standings.flatMap((standing) => {
    const count = account.by[standing].length;
    const part = { standing, count, x, wide: (count / most) * width };
    x += part.wide;
    return count === 0 ? [] : [part];
  });
}

// Rows as a table where the columns fit, else one below another; a column with nothing in it is left out.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { measureTable, tableFits, type Column } from '../layout/measure-table.ts';
import { style } from '../layout/page-size.ts';
import { table } from '../layout/table.ts';

/** Every column has as many values as the first. */
export function fittingTable(flow: Flow, columns: readonly Column[]): void {
  const filled = columns.filter(({ values }) => values.some((value) => value !== ''));
  const measured = measureTable(flow, filled);
  if (tableFits(measured)) { table(flow, measured); return; }
  for (let place = 0; place < measured.rows; place += 1) {
    flow.ensure(46);
    const facts = filled.map(({ label, values }) => ({ label, value: values[place] ?? '' })).filter(({ value }) => value !== '');
    factList(flow, facts, { label: style.cellLabel, value: style.cell, gap: 0.6 });
    flow.y += 5;
  }
}

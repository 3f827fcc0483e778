// Measures a table's text once, so that widths are chosen and lines broken without reading it again.
import { columnsFit, type ColumnNeed } from './column-widths.ts';
import type { Flow } from './flow.ts';
import { style, textWidth, type TextStyle } from './page-size.ts';
import { printableText } from './printable-text.ts';
import { extentOf, type Extent } from './wrap-text.ts';

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** From the first row to the last; every column has as many. */
  readonly values: readonly string[];
}

export interface MeasuredCell {
  readonly text: string;
  readonly extent: Extent;
}

/** Cells measured once; wrapping later looks only at those wider than their column. */
export interface MeasuredTable {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  readonly rows: number;
  /** By column, then by row: no list is made for each row of a long table. */
  readonly cells: readonly (readonly MeasuredCell[])[];
  readonly needs: readonly ColumnNeed[];
}

/** Points between columns. */
export const gutter = 10;

export function measureTable(flow: Flow, columns: readonly Column[]): MeasuredTable {
  const face = flow.faces.regular;
  // Sources repeat themselves (codes, units, dates): each text is measured once.
  const known = new Map<string, MeasuredCell>();
  const measured = (raw: string): MeasuredCell => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const text = printableText(raw, face);
    const cell = { text, extent: extentOf(face, text) };
    known.set(raw, cell);
    return cell;
  };
  const cells = columns.map(({ values }) => values.map(measured));
  const heads = columns.map(({ label }) => printableText(label, flow.faces.bold));
  const needs = columns.map((_, place) => needOf(flow, heads[place] ?? '', cells[place] ?? []));
  return { columns, heads, rows: columns[0]?.values.length ?? 0, cells, needs };
}

function needOf(flow: Flow, head: string, cells: readonly MeasuredCell[]): ColumnNeed {
  const headExtent = extentOf(flow.faces.bold, head);
  let natural = 0;
  let least = 0;
  for (const { extent } of cells) {
    natural = Math.max(natural, extent.width);
    least = Math.max(least, extent.longestWord);
  }
  const points = (thousandths: number, { size }: TextStyle): number => (thousandths * size) / 1000;
  return {
    natural: Math.max(points(natural, style.cell), points(headExtent.longestWord, style.columnHead), Math.min(points(headExtent.width, style.columnHead), 80)),
    least: Math.max(points(least, style.cell), points(headExtent.longestWord, style.columnHead)),
  };
}

/** A cell that would fill more than this many full lines makes the table unreadable: it gets the page's width instead. */
const longestCell = 4 * textWidth;

/** Whether the table can be read side by side on this page; else the caller prints it record by record. */
export function tableFits({ needs }: MeasuredTable): boolean {
  return needs.every(({ natural }) => natural <= longestCell) && columnsFit(needs, textWidth - gutter * (needs.length - 1));
}

/** Columns of text from rows of text. */
export function textColumns(labels: readonly string[], rows: readonly (readonly string[])[]): readonly Column[] {
  return labels.map((label, place) => ({ label, align: 'left', values: rows.map((row) => row[place] ?? '') }));
}

// A table that keeps its columns over pages and repeats its head on each.
import { columnsFit, columnWidths, type ColumnNeed } from './column-widths.ts';
import type { Flow } from './flow.ts';
import { ink, sheet, style, textWidth, type TextStyle } from './page-size.ts';
import { printableText } from './printable-text.ts';
import { row, type Cell } from './row.ts';
import { artifact, type ElementId } from './structure-tree.ts';
import { extentOf, wrapText, type Extent } from './wrap-text.ts';

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** Cells measured once; wrapping later looks only at those wider than their column. */
export interface MeasuredTable {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  readonly cells: readonly (readonly { readonly text: string; readonly extent: Extent }[])[];
  readonly needs: readonly ColumnNeed[];
}

const gutter = 10;
const pad = 1.6;

export function measureTable(flow: Flow, columns: readonly Column[], rows: readonly (readonly string[])[]): MeasuredTable {
  const face = flow.faces.regular;
  // Sources repeat themselves (codes, units, dates): each text is measured once.
  const known = new Map<string, { readonly text: string; readonly extent: Extent }>();
  const measured = (raw: string) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const text = printableText(raw, face);
    const cell = { text, extent: extentOf(face, text) };
    known.set(raw, cell);
    return cell;
  };
  const cells = rows.map((cellsOfRow) => cellsOfRow.map(measured));
  const heads = columns.map(({ label }) => printableText(label, flow.faces.bold));
  const needs = columns.map((_, place) => needOf(flow, heads[place] ?? '', cells.map((cellsOfRow) => cellsOfRow[place]?.extent)));
  return { columns, heads, cells, needs };
}

function needOf(flow: Flow, head: string, extents: readonly (Extent | undefined)[]): ColumnNeed {
  const headExtent = extentOf(flow.faces.bold, head);
  let natural = 0;
  let least = 0;
  for (const extent of extents) {
    if (extent === undefined) continue;
    natural = Math.max(natural, extent.width);
    least = Math.max(least, extent.longestWord);
  }
  const points = (thousandths: number, { size }: TextStyle): number => (thousandths * size) / 1000;
  return {
    natural: Math.max(points(natural, style.cell), points(headExtent.longestWord, style.columnHead), Math.min(points(headExtent.width, style.columnHead), 80)),
    least: Math.max(points(least, style.cell), points(headExtent.longestWord, style.columnHead)),
  };
}

/** Whether the table can be read side by side on this page; else the caller prints it record by record. */
export function tableFits({ needs }: MeasuredTable): boolean {
  return columnsFit(needs, textWidth - gutter * (needs.length - 1));
}

export function table(flow: Flow, measured: MeasuredTable): void {
  const { columns, cells, needs } = measured;
  const widths = columnWidths(needs, textWidth - gutter * (columns.length - 1));
  const rights = widths.map((_, place) => sheet.left + widths.slice(0, place + 1).reduce((sum, width) => sum + width + gutter, -gutter));
  const places = columns.map(({ align }, place) => ({ align, x: align === 'right' ? rights[place] ?? 0 : (rights[place] ?? 0) - (widths[place] ?? 0) }));
  const element = flow.structure.add('Table', flow.structure.root);
  const headLines = measured.heads.map((head, place) => wrapText(flow.faces.bold, head, ((widths[place] ?? 0) * 1000) / style.columnHead.size));
  let printed = false;
  const head = (): void => {
    drawHead(flow, headLines.map((lines, place) => ({ lines, ...(places[place] ?? { align: 'left', x: sheet.left }) })), printed ? artifact : element);
    printed = true;
  };
  flow.ensure(60);
  head();
  for (const cellsOfRow of cells) {
    const tableRow = flow.structure.add('TR', element);
    row(flow, cellsOfRow.map((cell, place): Cell => {
      const limit = ((widths[place] ?? 0) * 1000) / style.cell.size;
      const lines = cell.extent.lines === 1 && cell.extent.width <= limit + 0.5 ? [cell.text] : wrapText(flow.faces.regular, cell.text, limit);
      return { lines, style: style.cell, element: flow.structure.add('TD', tableRow), ...(places[place] ?? { align: 'left', x: sheet.left }) };
    }), { leading: style.cell.leading, pad, onNewPage: head });
    flow.canvas.rule(sheet.left, flow.y, textWidth, { ink: ink.line, weight: 0.4 });
  }
  flow.y += 4;
}

type HeadCell = Pick<Cell, 'lines' | 'x' | 'align'>;

/** On later pages the head is decoration: a screen reader has read it once. */
function drawHead(flow: Flow, heads: readonly HeadCell[], parent: ElementId): void {
  const tallest = heads.reduce((most, { lines }) => Math.max(most, lines.length), 1);
  const tableRow = parent === artifact ? artifact : flow.structure.add('TR', parent);
  const cells = heads.map((cell): Cell => ({
    ...cell,
    // Heads stand on the rule, so short ones are moved down to the last line.
    lines: [...Array<string>(tallest - cell.lines.length).fill(''), ...cell.lines],
    style: style.columnHead,
    element: parent === artifact ? artifact : flow.structure.add('TH', tableRow),
  }));
  row(flow, cells, { leading: style.columnHead.leading, pad: 2, onNewPage: null });
  flow.canvas.rule(sheet.left, flow.y, textWidth, { ink: ink.strong, weight: 0.8 });
}

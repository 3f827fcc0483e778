// Cells side by side, line by line: the one primitive under paragraphs, lists of facts and tables, with page breaks inside.
import type { Flow } from './flow.ts';
import { sheet, type TextStyle } from './page-size.ts';
import type { ElementId } from './structure-tree.ts';

/** Printable lines; `x` is the left edge, or for `right` the right edge, in points. */
export interface Cell {
  readonly lines: readonly string[];
  readonly x: number;
  readonly align: 'left' | 'right';
  readonly style: TextStyle;
  readonly element: ElementId;
}

export interface RowOptions {
  readonly leading: number;
  /** Points above the first and below the last line. */
  readonly pad: number;
  /** After each page break inside the row: repeats a table's head. */
  readonly onNewPage: (() => void) | null;
}

/** Rows of up to this many lines stay on one page. */
const kept = 8;
// From cap height to baseline the first line sits this much of its leading below the row's top.
const baseline = 0.74;

/** Writes a row at the flow's place; a row taller than the page goes on over as many pages as it needs. */
export function row(flow: Flow, cells: readonly Cell[], options: RowOptions): void {
  const { leading, pad } = options;
  const total = cells.reduce((most, cell) => Math.max(most, cell.lines.length), 1);
  const whole = total <= kept ? total : 3;
  if (whole * leading + 2 * pad > flow.room) breakPage(flow, options);
  let from = 0;
  while (from < total) {
    const fitting = Math.max(1, Math.floor((flow.room - 2 * pad) / leading));
    const to = Math.min(total, from + fitting);
    for (const cell of cells) drawCell(flow, cell, { from, to, top: flow.y + pad, leading });
    flow.y += (to - from) * leading + 2 * pad;
    from = to;
    if (from < total) breakPage(flow, options);
  }
}

function breakPage(flow: Flow, { onNewPage }: RowOptions): void {
  if (flow.y <= sheet.top) return;
  flow.newPage();
  onNewPage?.();
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly leading: number;
}

function drawCell(flow: Flow, cell: Cell, { from, to, top, leading }: Part): void {
  for (let line = from; line < to; line += 1) {
    const text = cell.lines[line];
    if (text === undefined || text === '') continue;
    const y = top + (line - from + baseline) * leading;
    const width = cell.align === 'right' ? (flow.faces[cell.style.face].widthOf(text) * cell.style.size) / 1000 : 0;
    flow.canvas.text(text, { x: cell.x - width, y, style: cell.style, element: cell.element });
  }
}

// A long table of short rows, such as a year of hourly readings: two or three bands side by side save the reader and the paper.
import type { Flow } from './flow.ts';
import { gutter, type MeasuredCell, type MeasuredTable } from './measure-table.ts';
import { ink, sheet, style, textWidth } from './page-size.ts';
import type { ElementId } from './structure-tree.ts';
import { columnPlaces, tableHead, type ColumnPlace } from './table-head.ts';

/** Shorter tables are easier to read as one. */
const bandedFrom = 24;
const between = 22;
const rowHeight = style.cell.leading + 2.2;
const baseline = 1.1 + 0.74 * style.cell.leading;
const mostBands = 3;
const nothing: MeasuredCell = { text: '', extent: { width: 0, longestWord: 0, lines: 1 } };

function bandWidth(bands: number): number {
  return (textWidth - between * (bands - 1)) / bands;
}

function naturalWidth({ needs }: MeasuredTable): number {
  return needs.reduce((sum, { natural }) => sum + natural, gutter * (needs.length - 1));
}

/** 1: the table stands alone. Only rows of one line are banded, so that all rows of a page are level. */
export function bandsThatFit(measured: MeasuredTable): number {
  if (measured.rows < bandedFrom) return 1;
  if (measured.cells.some((cells) => cells.some(({ extent }) => extent.lines > 1))) return 1;
  const natural = naturalWidth(measured);
  for (let bands = mostBands; bands > 1; bands -= 1) if (natural <= bandWidth(bands)) return bands;
  return 1;
}

export function bandedTable(flow: Flow, measured: MeasuredTable, bands: number): void {
  const width = bandWidth(bands);
  const spare = (width - naturalWidth(measured)) / measured.needs.length;
  const widths = measured.needs.map(({ natural }) => natural + spare);
  const places = columnPlaces(measured.columns, widths, { left: sheet.left, gutter });
  const element = flow.structure.add('Table', flow.structure.root);
  const head = tableHead(flow, measured, { widths, places, from: sheet.left, width, element });
  let next = 0;
  while (next < measured.rows) {
    if (flow.room < head.height + 4 * rowHeight) flow.newPage();
    const left = measured.rows - next;
    const perBand = Math.min(Math.floor((flow.room - head.height) / rowHeight), Math.ceil(left / bands));
    for (let band = 0; band < bands; band += 1) {
      const to = Math.min(next + perBand, measured.rows);
      if (to === next) break;
      drawBand(flow, measured, { from: next, to, places, shift: band * (width + between), width, element, head });
      next = to;
    }
    flow.y += head.height + perBand * rowHeight;
    if (next < measured.rows) flow.newPage();
  }
  flow.y += 4;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly places: readonly ColumnPlace[];
  readonly shift: number;
  readonly width: number;
  readonly element: ElementId;
  readonly head: ReturnType<typeof tableHead>;
}

function drawBand(flow: Flow, { cells }: MeasuredTable, { from, to, places, shift, width, element, head }: Band): void {
  head.draw(shift);
  const { canvas, structure } = flow;
  let top = flow.y + head.height;
  for (let line = from; line < to; line += 1) {
    const tableRow = structure.add('TR', element);
    cells.forEach((values, column) => {
      const { text, extent } = values[line] ?? nothing;
      const { align, x } = places[column] ?? { align: 'left', x: 0 };
      const back = align === 'right' ? (extent.width * style.cell.size) / 1000 : 0;
      canvas.text(text, { x: x + shift - back, y: top + baseline, style: style.cell, element: structure.add('TD', tableRow) });
    });
    top += rowHeight;
    canvas.rule(sheet.left + shift, top, width, { ink: ink.line, weight: 0.4 });
  }
}

// A table that keeps its columns over pages and repeats its head on each; long narrow ones run in bands side by side.
import { bandsThatFit, bandedTable } from './banded-table.ts';
import { columnWidths } from './column-widths.ts';
import type { Flow } from './flow.ts';
import { gutter, type MeasuredCell, type MeasuredTable } from './measure-table.ts';
import { ink, sheet, style, textWidth } from './page-size.ts';
import { row, type Cell } from './row.ts';
import { columnPlaces, tableHead } from './table-head.ts';
import { wrapText } from './wrap-text.ts';

const pad = 1.6;

export function table(flow: Flow, measured: MeasuredTable): void {
  const bands = bandsThatFit(measured);
  if (bands > 1) { bandedTable(flow, measured, bands); return; }
  const widths = columnWidths(measured.needs, textWidth - gutter * (measured.columns.length - 1));
  const places = columnPlaces(measured.columns, widths, { left: sheet.left, gutter });
  const element = flow.structure.add('Table', flow.structure.root);
  const head = tableHead(flow, measured, { widths, places, from: sheet.left, width: textWidth, element });
  const drawHead = (): void => {
    head.draw(0);
    flow.y += head.height;
  };
  flow.ensure(head.height + 36);
  drawHead();
  for (let line = 0; line < measured.rows; line += 1) {
    const tableRow = flow.structure.add('TR', element);
    row(flow, measured.cells.map((column, place): Cell => ({
      lines: linesOf(flow, column[line], widths[place] ?? 0), style: style.cell, element: flow.structure.add('TD', tableRow),
      ...(places[place] ?? { align: 'left', x: sheet.left }),
    })), { leading: style.cell.leading, pad, onNewPage: drawHead });
    flow.canvas.rule(sheet.left, flow.y, textWidth, { ink: ink.line, weight: 0.4 });
  }
  flow.y += 4;
}

function linesOf(flow: Flow, cell: MeasuredCell | undefined, width: number): readonly string[] {
  if (cell === undefined) return [];
  const { text, extent } = cell;
  const limit = (width * 1000) / style.cell.size;
  // Half a thousandth of slack: widths were rounded once already.
  return extent.lines === 1 && extent.width <= limit + 0.5 ? [text] : wrapText(flow.faces.regular, text, limit);
}

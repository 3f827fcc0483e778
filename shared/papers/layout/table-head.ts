// A table's head: labels standing on a rule, repeated on each page.
import type { Flow } from './flow.ts';
import { ink, style } from './page-size.ts';
import type { MeasuredTable } from './measure-table.ts';
import { artifact, type ElementId } from './structure-tree.ts';
import { wrapText } from './wrap-text.ts';

/** Where a column's text stands: its left edge, or for numbers its right. */
export interface ColumnPlace {
  readonly align: 'left' | 'right';
  readonly x: number;
}

export interface TableHead {
  readonly height: number;
  /** Draws the head at the flow's place, shifted right by `shift` points, without moving on. */
  readonly draw: (shift: number) => void;
}

const pad = 2;

export function columnPlaces(columns: MeasuredTable['columns'], widths: readonly number[], { left, gutter }: { readonly left: number; readonly gutter: number }): readonly ColumnPlace[] {
  let x = left;
  return columns.map(({ align }, place) => {
    const width = widths[place] ?? 0;
    const own = { align, x: align === 'right' ? x + width : x };
    x += width + gutter;
    return own;
  });
}

/** On later pages the head is decoration: a screen reader has read it once. */
export function tableHead(flow: Flow, { heads }: MeasuredTable, layout: { readonly widths: readonly number[]; readonly places: readonly ColumnPlace[]; readonly from: number; readonly width: number; readonly element: ElementId }): TableHead {
  const { face, size, leading } = { ...style.columnHead, face: flow.faces[style.columnHead.face] };
  const lines = heads.map((head, place) => wrapText(face, head, ((layout.widths[place] ?? 0) * 1000) / size));
  const tallest = lines.reduce((most, { length }) => Math.max(most, length), 1);
  const height = tallest * leading + 2 * pad;
  let read = false;
  return {
    height,
    draw: (shift) => {
      const tableRow = read ? artifact : flow.structure.add('TR', layout.element);
      lines.forEach((ofHead, column) => {
        const { align, x } = layout.places[column] ?? { align: 'left', x: 0 };
        const element = read ? artifact : flow.structure.add('TH', tableRow);
        ofHead.forEach((text, line) => {
          // Heads stand on the rule, so short ones are moved down to the last line.
          const y = flow.y + pad + (tallest - ofHead.length + line + 0.74) * leading;
          const back = align === 'right' ? (face.widthOf(text) * size) / 1000 : 0;
          flow.canvas.text(text, { x: x + shift - back, y, style: style.columnHead, element });
        });
      });
      flow.canvas.rule(layout.from + shift, flow.y + height, layout.width, { ink: ink.strong, weight: 0.8 });
      read = true;
    },
  };
}

// Label and value side by side: who, when, where.
import type { Flow } from './flow.ts';
import { sheet, style as styles, type TextStyle } from './page-size.ts';
import { row } from './row.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface FactListOptions {
  /** Points given to the labels. */
  readonly labelWidth?: number;
  readonly label?: TextStyle;
  readonly value?: TextStyle;
  /** Points of white between facts. */
  readonly gap?: number;
  /** Points; where the values end. */
  readonly right?: number;
}

export function factList(flow: Flow, facts: readonly Fact[], options: FactListOptions = {}): void {
  const { labelWidth = 118, label = styles.label, value = styles.body, gap = 1, right = sheet.right } = options;
  const list = flow.structure.add('L', flow.structure.root);
  const leading = Math.max(label.leading, value.leading);
  for (const fact of facts) {
    const item = flow.structure.add('LI', list);
    const valueX = sheet.left + labelWidth;
    row(flow, [
      { lines: flow.lines(fact.label, label, labelWidth - 10), x: sheet.left, align: 'left', style: label, element: flow.structure.add('Lbl', item) },
      { lines: flow.lines(fact.value, value, right - valueX), x: valueX, align: 'left', style: value, element: flow.structure.add('LBody', item) },
    ], { leading, pad: gap / 2, onNewPage: null });
  }
}

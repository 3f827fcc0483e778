// A paragraph or heading in the flow; a heading never stands alone at the foot of a page.
import type { Flow } from './flow.ts';
import { sheet, style as styles, type TextStyle } from './page-size.ts';
import { row } from './row.ts';
import type { ElementId, Tag } from './structure-tree.ts';

export interface ParagraphOptions {
  readonly style?: TextStyle;
  /** Points from the left margin. */
  readonly indent?: number;
  /** Points; the whole measure when left out. */
  readonly width?: number;
  readonly tag?: Tag;
  readonly parent?: ElementId;
}

export function paragraph(flow: Flow, text: string, options: ParagraphOptions = {}): void {
  const { style = styles.body, indent = 0, width = sheet.right - sheet.left - indent, tag = 'P', parent = flow.structure.root } = options;
  const element = flow.structure.add(tag, parent);
  row(flow, [{ lines: flow.lines(text, style, width), x: sheet.left + indent, align: 'left', style, element }], { leading: style.leading, pad: 0, onNewPage: null });
}

const headings = {
  1: { style: styles.title, above: 0, below: 6 },
  2: { style: styles.section, above: 18, below: 4 },
  3: { style: styles.part, above: 11, below: 2 },
} as const;

/** `keep`: points of what follows that must stand on the same page. */
export function heading(flow: Flow, level: 1 | 2 | 3, text: string, keep = 42): void {
  const { style, above, below } = headings[level];
  const lines = flow.lines(text, style, sheet.right - sheet.left);
  flow.ensure(above + Math.min(lines.length, 6) * style.leading + below + keep);
  flow.space(above);
  const element = flow.structure.add(`H${level}`, flow.structure.root);
  row(flow, [{ lines, x: sheet.left, align: 'left', style, element }], { leading: style.leading, pad: 0, onNewPage: null });
  flow.y += below;
}

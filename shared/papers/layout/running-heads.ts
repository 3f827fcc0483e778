// What every page carries: whose paper, which case, which copy, page n/m, and after the last line the end mark.
import type { Flow } from './flow.ts';
import { ink, sheet, style, textWidth, type TextStyle } from './page-size.ts';
import { printableText } from './printable-text.ts';
import { artifact } from './structure-tree.ts';

export interface RunningWords {
  readonly controller: string;
  /** Diary number and copy, as one text. */
  readonly reference: string;
  /** What paper this is; names no person. */
  readonly title: string;
  readonly page: (page: number, pages: number) => string;
  readonly end: string;
}

/** Call once, last. */
export function runningHeads(flow: Flow, words: RunningWords): void {
  endMark(flow, words.end);
  const pages = flow.page;
  const text = (shown: string, textStyle: TextStyle): string => printableText(shown, flow.faces[textStyle.face]);
  flow.canvases.forEach((canvas, place) => {
    const put = (shown: string, y: number, align: 'left' | 'right', textStyle: TextStyle = style.running): void => {
      const printable = text(shown, textStyle);
      const x = align === 'left' ? sheet.left : sheet.right - flow.widthOf(printable, textStyle);
      canvas.text(printable, { x, y, style: textStyle, element: artifact });
    };
    put(words.controller, sheet.headBaseline, 'left');
    put(words.reference, sheet.headBaseline, 'right', style.runningStrong);
    canvas.rule(sheet.left, sheet.headRule, textWidth, { ink: ink.line, weight: 0.6 });
    canvas.rule(sheet.left, sheet.footRule, textWidth, { ink: ink.line, weight: 0.6 });
    put(words.title, sheet.footBaseline, 'left');
    put(words.page(place + 1, pages), sheet.footBaseline, 'right', style.runningStrong);
  });
}

/** Stands in the foot of the last page, so that it never needs a page of its own. */
function endMark(flow: Flow, end: string): void {
  const mark = `— ${end} —`;
  const x = sheet.left + (textWidth - flow.widthOf(mark, style.running)) / 2;
  flow.put(mark, x, sheet.footBaseline, { style: style.running, element: artifact });
}

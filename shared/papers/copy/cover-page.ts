// The copy's cover: a code large enough to read across a desk, pages and copy number; nothing of the person.
import { coverCodeOf } from '../../domain/case/cover-code.ts';
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { ink, sheet, style, textWidth } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { qrMark } from '../layout/qr-mark.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';

export function coverPage(flow: Flow, input: CopyPaperInput, setting: PaperSetting): void {
  const { words, say, register } = setting;
  flow.y += 40;
  paragraph(flow, setting.controller, { style: style.strong });
  paragraph(flow, say(register.name), { style: style.label });
  flow.y += 22;
  heading(flow, 1, words.copy.title);
  paragraph(flow, words.copy.confidential);
  flow.y += 26;
  codeBox(flow, coverCodeOf(input.diaryNumber, input.copyNumber), words.copy.code);
  factList(flow, [
    { label: words.facts.diaryNumber, value: input.diaryNumber },
    { label: words.facts.copy, value: String(input.copyNumber) },
    { label: words.facts.received, value: words.date(input.receivedOn) },
    { label: words.facts.office, value: `${setting.officeName}, ${input.desk}` },
  ], { gap: 3 });
  pageCount(flow, words.facts.pages);
  handOver(flow, setting);
  flow.newPage();
}

function codeBox(flow: Flow, code: string, label: string): void {
  const height = 104;
  const box = { x: sheet.left, y: flow.y, width: textWidth, height };
  const element = flow.structure.add('P', flow.structure.root);
  flow.canvas.fill(box, ink.wash);
  flow.put(label, sheet.left + 14, flow.y + 26, { style: style.small, element });
  flow.put(code, sheet.left + 14, flow.y + 66, { style: style.display, element });
  qrMark(flow, code, { x: sheet.right - height + 6, y: flow.y + 6, size: height - 12 });
  flow.y += height + 22;
}

/** The number of pages is known when the last one stands. */
function pageCount(flow: Flow, label: string): void {
  const { canvas } = flow;
  const y = flow.y + style.body.leading * 0.74 + 1.5;
  const element = flow.structure.add('P', flow.structure.root);
  canvas.text(label, { x: sheet.left, y, style: style.label, element });
  flow.atEnd((pages) => canvas.text(String(pages), { x: sheet.left + 118, y, style: style.strong, element }));
  flow.y += style.body.leading + 3;
}

function handOver(flow: Flow, { words }: PaperSetting): void {
  heading(flow, 3, words.copy.handOver);
  flow.y += 4;
  for (const check of words.copy.handOverChecks) {
    flow.canvas.frame({ x: sheet.left, y: flow.y + 2, width: 9, height: 9 }, ink.strong);
    paragraph(flow, check, { indent: 18 });
    flow.y += 4;
  }
}

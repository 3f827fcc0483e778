// The receipt of an estate's matter: its number, what was seen, and that no clock of the data protection law runs (recital 27, spec/rules.md 3.4).
import { contactFacts } from './contact-facts.ts';
import { factList } from './layout/fact-list.ts';
import type { Flow } from './layout/flow.ts';
import { ink, sheet, style, textWidth } from './layout/page-size.ts';
import { heading, paragraph } from './layout/paragraph.ts';
import type { EstateReceiptInput } from './paper-input.ts';
import type { PaperSetting } from './paper-setting.ts';
import { representedWords } from './words/represented-words.ts';

export function estateReceiptPaper(flow: Flow, input: EstateReceiptInput, setting: PaperSetting): void {
  const { words, say, register } = setting;
  const own = representedWords[input.language].estate;
  paragraph(flow, setting.controller, { style: style.strong });
  paragraph(flow, say(register.name), { style: style.label });
  flow.y += 14;
  heading(flow, 1, own.title);
  paragraph(flow, own.lead);
  flow.y += 10;
  reference(flow, input, setting);
  const { name, birthYear } = input.deceased;
  factList(flow, [
    { label: words.facts.received, value: `${words.date(input.receivedOn)}, ${setting.officeName}` },
    { label: own.deceased, value: birthYear === null ? name : `${name}, ${words.born(birthYear)}` },
    { label: own.asker, value: input.asker },
    { label: own.seen, value: own.seenText },
    { label: words.facts.clerk, value: input.clerkName },
  ], { gap: 2 });
  if (input.ownWords.trim() !== '') {
    heading(flow, 2, own.ownWords);
    paragraph(flow, input.ownWords);
  }
  heading(flow, 2, words.receipt.next);
  factList(flow, own.next.map((value, place) => ({ label: `${place + 1}`, value })), { labelWidth: 18, gap: 2 });
  paragraph(flow, own.outside);
  heading(flow, 2, words.receipt.contact, 60);
  factList(flow, contactFacts(setting));
}

function reference(flow: Flow, { diaryNumber, language }: EstateReceiptInput, { words }: PaperSetting): void {
  const height = 56;
  const own = representedWords[language].estate;
  flow.canvas.fill({ x: sheet.left, y: flow.y, width: textWidth, height }, ink.wash);
  for (const [label, value, x] of [[words.facts.diaryNumber, diaryNumber, sheet.left + 12], [own.answer, own.noDay, sheet.left + textWidth / 2 + 12]] as const) {
    const element = flow.structure.add('P', flow.structure.root);
    const fit = Math.min(1, (textWidth / 2 - 20) / flow.widthOf(value, style.reference));
    flow.put(label, x, flow.y + 17, { style: style.small, element });
    flow.put(value, x, flow.y + 43, { style: { ...style.reference, size: Math.floor(style.reference.size * fit * 2) / 2 }, element });
  }
  flow.y += height + 12;
}

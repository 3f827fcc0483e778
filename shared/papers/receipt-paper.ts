// The receipt (R7, experience-rules.md 24): reference large, what happens next and by which day, whom to ask, how to complain.
import { authorityFacts, contactFacts } from './contact-facts.ts';
import { dueStepText } from './due-steps-text.ts';
import type { Flow } from './layout/flow.ts';
import { factList } from './layout/fact-list.ts';
import { ink, sheet, style, textWidth } from './layout/page-size.ts';
import { heading, paragraph } from './layout/paragraph.ts';
import { qrMark } from './layout/qr-mark.ts';
import type { ReceiptPaperInput } from './paper-input.ts';
import type { PaperSetting } from './paper-setting.ts';
import { askedText } from './scope-text.ts';
import { representedWords } from './words/represented-words.ts';

const qrSize = 112;

export function receiptPaper(flow: Flow, input: ReceiptPaperInput, setting: PaperSetting): void {
  const { words, say, register } = setting;
  const acting = input.representative ?? null;
  const own = representedWords[input.language];
  paragraph(flow, setting.controller, { style: style.strong });
  paragraph(flow, say(register.name), { style: style.label });
  flow.y += 14;
  heading(flow, 1, words.receipt.title);
  paragraph(flow, words.receipt.lead);
  flow.y += 10;
  reference(flow, input, setting);
  factList(flow, [
    { label: words.facts.received, value: `${words.date(input.receivedOn)}, ${setting.officeName}` },
    ...input.rights.map((asked, place) => ({ label: place === 0 ? words.facts.asked : '', value: askedText(asked, words.rightsShort[asked.right], setting) })),
    ...(acting === null ? [] : [{ label: own.label, value: `${acting.name} (${own.kinds[acting.kind]})` }]),
    ...(input.reminders ?? []).map((on) => ({ label: words.facts.reminded, value: words.date(on) })),
    { label: words.facts.clerk, value: input.clerkName },
  ], { gap: 2 });
  nextSteps(flow, input, setting);
  const side = input.proof === null ? 0 : qrSize + 22;
  heading(flow, 2, words.receipt.contact, side === 0 ? 60 : 200);
  if (input.proof !== null) proof(flow, input.proof, words.receipt.proof);
  const right = sheet.right - side;
  factList(flow, contactFacts(setting), { right });
  heading(flow, 2, words.complaint.title, 90);
  paragraph(flow, words.complaint.text(say(setting.profile.supervisoryAuthority.name)), { width: textWidth - side });
  flow.y += 4;
  factList(flow, authorityFacts(setting), { right });
}

/** The two things people look for: the number to ask by, and the day. */
function reference(flow: Flow, { diaryNumber, due }: ReceiptPaperInput, { words, onDay }: PaperSetting): void {
  const height = 56;
  const half = textWidth / 2;
  const pad = 12;
  flow.canvas.fill({ x: sheet.left, y: flow.y, width: textWidth, height }, ink.wash);
  const put = (label: string, value: string, x: number): void => {
    const element = flow.structure.add('P', flow.structure.root);
    flow.put(label, x, flow.y + 17, { style: style.small, element });
    // A long weekday must not run into its neighbour: it is set smaller, never wrapped.
    const fit = Math.min(1, (half - pad - 8) / flow.widthOf(value, style.reference));
    flow.put(value, x, flow.y + 43, { style: { ...style.reference, size: Math.floor(style.reference.size * fit * 2) / 2 }, element });
  };
  put(words.facts.diaryNumber, diaryNumber, sheet.left + pad);
  put(words.receipt.dueBox, onDay(due.due), sheet.left + half + pad);
  flow.y += height + 12;
}

function nextSteps(flow: Flow, input: ReceiptPaperInput, setting: PaperSetting): void {
  const { words, onDay } = setting;
  heading(flow, 2, words.receipt.next);
  const acting = input.representative ?? null;
  const delivery = acting === null || acting.kind === 'company' ? words.receipt.delivery[input.delivery] : representedWords[input.language].deliver[acting.deliverTo];
  const steps = [...words.receipt.steps(onDay(input.due.due)), delivery];
  factList(flow, steps.map((value, place) => ({ label: `${place + 1}`, value })), { labelWidth: 18, gap: 2 });
  heading(flow, 3, words.receipt.counted);
  paragraph(flow, input.due.steps.map((step) => dueStepText(step, setting.words)).join(' '));
}

/** In the margin beside the contacts, so that the receipt stays on one page. */
function proof(flow: Flow, text: string, caption: string): void {
  const x = sheet.right - qrSize;
  qrMark(flow, text, { x: x + 4, y: flow.y - 8, size: qrSize });
  const element = flow.structure.add('P', flow.structure.root);
  flow.lines(caption, style.small, qrSize).forEach((line, place) => {
    flow.canvas.text(line, { x, y: flow.y + qrSize + 6 + place * style.small.leading, style: style.small, element });
  });
}

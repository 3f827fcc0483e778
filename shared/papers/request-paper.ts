// The written request (R6): addressed to the register's contact person by role, exactly the text the visitor signs.
import type { Flow } from './layout/flow.ts';
import { factList } from './layout/fact-list.ts';
import { ink, millimetre, sheet, style, textWidth } from './layout/page-size.ts';
import { heading, paragraph } from './layout/paragraph.ts';
import { row } from './layout/row.ts';
import type { RequestPaperInput } from './paper-input.ts';
import { inForceOr, type PaperSetting } from './paper-setting.ts';
import { askedInFull } from './asked-in-full.ts';
import { signingArea } from './signing-area.ts';
import { representedWords } from './words/represented-words.ts';

const area = {
  x: signingArea.leftMm * millimetre, y: signingArea.topMm * millimetre,
  width: signingArea.widthMm * millimetre, height: signingArea.heightMm * millimetre,
} as const;

export function requestPaper(flow: Flow, input: RequestPaperInput, setting: PaperSetting): void {
  const { words, register, say } = setting;
  paragraph(flow, setting.controller, { style: style.strong });
  paragraph(flow, say(register.name), { style: style.label });
  flow.y += 16;
  heading(flow, 1, words.request.title);
  paragraph(flow, words.request.explained, { style: style.small });
  flow.y += 10;
  factList(flow, whoAndWhen(input, setting), { gap: 3 });
  heading(flow, 2, words.request.ask);
  const acting = input.representative ?? null;
  if (acting !== null) paragraph(flow, acting.kind === 'company' ? representedWords[input.language].ownDataOnly : representedWords[input.language].onBehalf(acting.name));
  numbered(flow, input.rights.map((asked) => askedInFull(asked, setting, input.language)));
  if (input.ownWords.trim() !== '') {
    heading(flow, 2, words.request.ownWords);
    paragraph(flow, input.ownWords);
  }
  heading(flow, 2, words.request.answer);
  paragraph(flow, `${words.request.dueBy(setting.onDay(input.due))} ${acting === null || acting.kind === 'company' ? words.request.delivery[input.delivery] : representedWords[input.language].deliver[acting.deliverTo]}`);
  flow.y += 6;
  paragraph(flow, words.request.readers, { style: style.small });
  signature(flow, input, setting);
}

function whoAndWhen(input: RequestPaperInput, { words, profile, say, register, today, officeName, controller }: PaperSetting) {
  const acting = input.representative ?? null;
  const own = representedWords[input.language];
  const { name, birthYear } = input.requester;
  const kind = input.documentKind === null ? null : inForceOr(profile.documentKinds.filter(({ code }) => code === input.documentKind), today);
  return [
    { label: words.facts.diaryNumber, value: input.diaryNumber ?? words.givenWhenLogged },
    { label: words.facts.received, value: `${words.date(input.receivedOn)}, ${officeName}` },
    { label: words.facts.requester, value: birthYear === null ? name : `${name}, ${words.born(birthYear)}` },
    ...(acting === null ? [] : [{ label: own.label, value: `${acting.name} (${own.kinds[acting.kind]})` }]),
    { label: words.facts.identity, value: kind === null ? words.request.notChecked : (acting === null || acting.kind === 'company' ? words.request : own).checkedBy(say(kind.name).toLocaleLowerCase('fi')) },
    { label: words.facts.recipient, value: `${say(register.contactRole)}, ${controller}` },
  ];
}

function numbered(flow: Flow, texts: readonly string[]): void {
  const list = flow.structure.add('L', flow.structure.root);
  texts.forEach((text, place) => {
    const item = flow.structure.add('LI', list);
    row(flow, [
      { lines: [`${place + 1}`], x: sheet.left, align: 'left', style: style.label, element: flow.structure.add('Lbl', item) },
      { lines: flow.lines(text, style.body, textWidth - 18), x: sheet.left + 18, align: 'left', style: style.body, element: flow.structure.add('LBody', item) },
    ], { leading: style.body.leading, pad: 1, onNewPage: null });
  });
}

/** Always in the same place of the last page, so that the pad's millimetres are the paper's. */
function signature(flow: Flow, { strokes, declined }: RequestPaperInput, { words }: PaperSetting): void {
  if (flow.y > area.y - 14) flow.newPage();
  const element = flow.structure.add('P', flow.structure.root);
  if (declined !== null) {
    flow.y = Math.max(flow.y, area.y + 6);
    paragraph(flow, words.request.notSigned(words.request.declined[declined]), { style: style.strong });
    return;
  }
  flow.canvas.rule(area.x, area.y + area.height, area.width, { ink: ink.strong, weight: 0.8 });
  flow.put(words.request.signature, area.x, area.y + area.height + 11, { style: style.small, element });
  if (strokes !== null) flow.canvas.pen(area, strokes.map((path) => path.map(([x, y]): readonly [number, number] => [x * millimetre, y * millimetre])));
  flow.y = area.y + area.height + 14;
}

// The head of a letter: sender, the address in the envelope's window, and beside it what the letter is about.
import type { Fact } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { millimetre, sheet, style, type TextStyle } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import type { ElementId } from '../layout/structure-tree.ts';
import type { LetterInput } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { letterTitle } from './letter-title.ts';

/**
 * Millimetres from the sheet's top left corner. The address lies where the left windows of C5, C6/5 and E6/5 envelopes
 * and the address field of DIN 5008 B overlap (E6/5: 40-70 down, C5: 44-79); nothing else may lie in the largest of them.
 */
export const addressWindow = {
  address: { left: 20, top: 46, width: 85, bottom: 70 },
  clear: { left: 15, top: 39, right: 120, bottom: 79 },
} as const;

const besideLeft = 126 * millimetre;
const addressStyle = { ...style.body, leading: 13.2 } as const satisfies TextStyle;
const mostLines = Math.floor(((addressWindow.address.bottom - addressWindow.address.top) * millimetre) / addressStyle.leading);
const nameLines = 3;

/** `lines` go under the name; none of them: pick-up words stand there. */
export interface LetterAddress {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Head and title; `more` facts stand under date and diary number. */
export function letterHead(flow: Flow, input: LetterInput, setting: LetterSetting, { address, more }: { readonly address: LetterAddress; readonly more: readonly Fact[] }): void {
  const { words, letter, say, register } = setting;
  sender(flow, setting);
  const whole = addressBlock(flow, address, setting);
  beside(flow, [
    { label: letter.head.dated, value: words.date(input.today) },
    { label: words.facts.diaryNumber, value: input.diaryNumber },
    { label: words.facts.register, value: say(register.name) },
    ...more,
  ]);
  flow.y = Math.max(flow.y, addressWindow.clear.bottom * millimetre) + 6;
  heading(flow, 1, letterTitle(input, setting));
  // A name longer than the window is cut there, and said whole here: the letter must name whom it is for.
  if (!whole) { paragraph(flow, letter.head.concerns(address.name), { style: style.small }); flow.y += 4; }
}

/** What fits above the window; the running head says the whole name on every page. */
function sender(flow: Flow, { controller, register }: LetterSetting): void {
  const { street, postcode, town } = register.contactChannel.address;
  const element = flow.structure.add('P', flow.structure.root);
  const width = (addressWindow.clear.right - 20) * millimetre;
  const post = [postcode, town].filter((part) => part !== null).join(' ');
  const [name = ''] = flow.lines(controller, style.strong, width);
  const [place = ''] = flow.lines(`${street}, ${post}`, style.small, width);
  flow.canvas.text(name, { x: sheet.left, y: sheet.top + 10, style: style.strong, element });
  flow.canvas.text(place, { x: sheet.left, y: sheet.top + 22, style: style.small, element });
}

/** Whether the name went in whole. */
function addressBlock(flow: Flow, { name, lines }: LetterAddress, { letter }: LetterSetting): boolean {
  const width = addressWindow.address.width * millimetre;
  const wrapped = (text: string): readonly string[] => flow.lines(text, addressStyle, width);
  const below = (lines.length === 0 ? [letter.head.pickUp] : lines).flatMap((line) => wrapped(line).slice(0, 2)).slice(0, mostLines - 1);
  const names = wrapped(name.replaceAll('\n', ' '));
  const room = Math.min(nameLines, mostLines - below.length);
  const whole = names.length <= room;
  const shown = whole ? names : [...names.slice(0, room - 1), `${(names[room - 1] ?? '').slice(0, -2)}…`];
  const element = flow.structure.add('P', flow.structure.root);
  [...shown, ...below].forEach((line, place) => putAddress(flow, line, place, element));
  return whole;
}

function putAddress(flow: Flow, line: string, place: number, element: ElementId): void {
  const y = addressWindow.address.top * millimetre + (place + 0.74) * addressStyle.leading;
  flow.canvas.text(line, { x: addressWindow.address.left * millimetre, y, style: addressStyle, element });
}

/** Right of the largest window, however long it grows. */
function beside(flow: Flow, facts: readonly Fact[]): void {
  const list = flow.structure.add('L', flow.structure.root);
  const width = sheet.right - besideLeft;
  let top: number = sheet.top;
  const put = (text: string, textStyle: TextStyle, element: ElementId): void => {
    for (const line of flow.lines(text, textStyle, width)) {
      flow.canvas.text(line, { x: besideLeft, y: top + textStyle.leading * 0.74, style: textStyle, element });
      top += textStyle.leading;
    }
  };
  for (const { label, value } of facts) {
    const item = flow.structure.add('LI', list);
    put(label, style.small, flow.structure.add('Lbl', item));
    put(value, style.body, flow.structure.add('LBody', item));
    top += 3;
  }
  flow.y = top;
}

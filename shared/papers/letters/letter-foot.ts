// The end of a letter to the person: who answers for it, whom to ask, and how it is handed over when it has no address.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import type { LetterInput } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { contactReach } from './reach-facts.ts';

/** `lawCited`: the letter names articles, so it says once which acts they are of. */
export function letterFoot(flow: Flow, input: LetterInput, setting: LetterSetting, lawCited: boolean): void {
  const { letter } = setting;
  heading(flow, 2, letter.foot.questions, 84);
  paragraph(flow, letter.foot.askUs(input.diaryNumber));
  flow.y += 3;
  factList(flow, contactReach(setting));
  if ('addressee' in input && input.addressee.address === null) { flow.y += 6; paragraph(flow, letter.foot.pickUp); }
  if (lawCited) { flow.y += 6; paragraph(flow, letter.foot.law, { style: style.small }); }
}

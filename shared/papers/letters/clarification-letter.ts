// Asks what the request needs to be answered well; never why it is made (EDPB 01/2022 para 167, R11).
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { bullets } from './bullets.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';

export function clarificationLetter(flow: Flow, input: LetterOf<'clarification-asked'>, setting: LetterSetting): void {
  const { letter, onDay } = setting;
  const { clarification: say } = letter;
  personHead(flow, input, setting);
  paragraph(flow, say.lead);
  heading(flow, 2, say.asks);
  bullets(flow, input.asks.map((ask) => say.kinds[ask]));
  if (input.question.trim() !== '') {
    heading(flow, 2, say.more);
    paragraph(flow, input.question);
  }
  flow.y += 8;
  // An objection is the one request that must tell of the person's situation (Art. 21(1)).
  if (!input.asks.includes('own-situation')) { paragraph(flow, say.free); flow.y += 3; }
  paragraph(flow, say.how);
  flow.y += 6;
  if (input.answerBy !== null) { paragraph(flow, letter.answerBy(onDay(input.answerBy)), { style: style.strong }); flow.y += 3; }
  paragraph(flow, letter.sameDue(onDay(input.due)));
  letterFoot(flow, input, setting, false);
}

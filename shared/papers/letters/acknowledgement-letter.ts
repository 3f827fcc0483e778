// The acknowledgement (R7): that the request came, by which channel and when, what it concerns and by which day it is answered.
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { bullets, numbered } from './bullets.ts';
import { lawInWords } from './law-in-words.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';
import { rightArticle } from './right-article.ts';

export function acknowledgementLetter(flow: Flow, input: LetterOf<'acknowledgement'>, setting: LetterSetting): void {
  const { words, letter, onDay } = setting;
  const { acknowledgement: say } = letter;
  personHead(flow, input, setting);
  paragraph(flow, say.on(say.came[input.channel], words.date(input.receivedOn)));
  if (input.unsigned) { flow.y += 4; paragraph(flow, say.unsigned); }
  heading(flow, 2, say.asked);
  bullets(flow, input.rights.map((right) => `${letter.rights[right]} (${lawInWords(rightArticle[right], setting.language)})`));
  heading(flow, 2, say.next);
  paragraph(flow, letter.due(onDay(input.due)), { style: style.strong });
  flow.y += 3;
  paragraph(flow, say.rule);
  flow.y += 4;
  numbered(flow, [...say.steps, say.delivery[input.delivery]]);
  letterFoot(flow, input, setting, true);
}

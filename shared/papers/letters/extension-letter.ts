// Tells that the time limit is extended, to which day and why, with the remedies (Art. 12(3), R26).
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';
import { remedies } from './remedies.ts';

export function extensionLetter(flow: Flow, input: LetterOf<'extension'>, setting: LetterSetting): void {
  const { letter, onDay } = setting;
  const { extension: say } = letter;
  personHead(flow, input, setting);
  paragraph(flow, say.lead(onDay(input.oldDue), onDay(input.newDue)), { style: style.strong });
  heading(flow, 2, say.why);
  paragraph(flow, say.reasons[input.reason]);
  flow.y += 3;
  paragraph(flow, input.text);
  flow.y += 6;
  paragraph(flow, say.law);
  remedies(flow, setting);
  letterFoot(flow, input, setting, true);
}

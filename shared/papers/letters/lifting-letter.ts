// Tells the person that a restriction will be lifted, before it is (Art. 18(3), R24): which data, when and why.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { bullets } from './bullets.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';
import { remedies } from './remedies.ts';

export function liftingLetter(flow: Flow, input: LetterOf<'restriction-lifting'>, setting: LetterSetting): void {
  const { words, letter, onDay } = setting;
  const { lifting: say } = letter;
  personHead(flow, input, setting);
  paragraph(flow, say.lead(onDay(input.liftOn)), { style: style.strong });
  flow.y += 6;
  factList(flow, [
    { label: say.since, value: say.sinceDay(words.date(input.restrictedFrom)) },
    { label: say.cause, value: say.causes[input.cause] },
  ], { labelWidth: 160, gap: 2 });
  heading(flow, 2, say.why);
  paragraph(flow, input.why);
  heading(flow, 2, say.items);
  bullets(flow, input.items);
  flow.y += 4;
  paragraph(flow, say.then);
  remedies(flow, setting);
  letterFoot(flow, input, setting, true);
}

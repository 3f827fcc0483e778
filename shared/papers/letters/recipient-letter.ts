// Tells a named recipient that data it got was rectified, erased or restricted (Art. 19), with no more of the person than it takes to find the data.
import { factList, type Fact } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { inForceOr } from '../paper-setting.ts';
import { bullets } from './bullets.ts';
import { fittingTable } from './fitting-table.ts';
import { letterHead } from './letter-head.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { addressLines } from './person-head.ts';
import { contactReach } from './reach-facts.ts';

type Notice = LetterOf<'recipient-notice'>;

export function recipientLetter(flow: Flow, input: Notice, setting: LetterSetting): void {
  const { words, letter, onDay } = setting;
  const { recipient: say } = letter;
  const { name, address } = input.recipient;
  letterHead(flow, input, setting, { address: { name, lines: address === null ? [''] : addressLines(address) }, more: [] });
  paragraph(flow, say.lead[input.change], { style: style.strong });
  flow.y += 3;
  paragraph(flow, say.duty);
  heading(flow, 2, say.who);
  factList(flow, [subjectFact(input, setting)]);
  heading(flow, 2, say.what);
  whatChanged(flow, input, setting);
  flow.y += 6;
  factList(flow, [{ label: say.from, value: words.date(input.from) }], { labelWidth: 160, value: style.strong });
  heading(flow, 2, say.doTitle);
  bullets(flow, [
    (isProcessor(input, setting) ? say.doProcessor : say.doOther)[input.change],
    say.onward,
    ...(input.replyBy === null ? [] : [say.confirm(onDay(input.replyBy))]),
  ]);
  heading(flow, 2, letter.foot.questions, 70);
  paragraph(flow, say.ask(input.diaryNumber));
  flow.y += 3;
  factList(flow, contactReach(setting));
  flow.y += 6;
  paragraph(flow, letter.foot.law, { style: style.small });
}

function subjectFact({ subject }: Notice, { words, letter }: LetterSetting): Fact {
  const { recipient: say } = letter;
  return subject.by === 'reference' ? { label: say.references[subject.reference], value: subject.value } : { label: say.name, value: `${subject.name}, ${words.born(subject.birthYear)}` };
}

function whatChanged(flow: Flow, { items }: Notice, { letter }: LetterSetting): void {
  const { recipient: say } = letter;
  const valued = items.some(({ before, after }) => before !== null || after !== null);
  if (!valued) { bullets(flow, items.map(({ what }) => what)); flow.y += 3; paragraph(flow, say.separately); return; }
  fittingTable(flow, [
    { label: say.columns.what, align: 'left', values: items.map(({ what }) => what) },
    { label: say.columns.before, align: 'left', values: items.map(({ before }) => before ?? '') },
    { label: say.columns.after, align: 'left', values: items.map(({ after }) => after ?? '') },
  ]);
}

/** A processor is told what to do (Art. 28(3)(a)); every other recipient is asked, it answers for its own processing. */
function isProcessor({ recipient }: Notice, { profile, today }: LetterSetting): boolean {
  return inForceOr(profile.recipients.filter(({ code }) => code === recipient.code), today)?.kind === 'processor';
}

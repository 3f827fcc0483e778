// Tells what a fee would be and for what, and offers withdrawal before anything is charged (Art. 12(5), 15(3), EDPB 01/2022 para 31, 194).
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { ink, sheet, style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { bullets } from './bullets.ts';
import { euros } from './euros.ts';
import { fittingTable } from './fitting-table.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';
import { remedies } from './remedies.ts';

export function feeLetter(flow: Flow, input: LetterOf<'fee-notice'>, setting: LetterSetting): void {
  const { words, letter, onDay } = setting;
  const { fee: say } = letter;
  personHead(flow, input, setting);
  paragraph(flow, say.lead, { style: style.strong });
  flow.y += 4;
  const previous = input.previousAnsweredOn === null ? '' : ` ${say.previous(words.date(input.previousAnsweredOn))}`;
  // The 12(5) sentence ends in a colon: its facts come straight after it.
  paragraph(flow, input.basis === '15(3)' ? `${say.bases[input.basis]}${previous}` : say.bases[input.basis]);
  flow.y += 3;
  bullets(flow, input.facts);
  if (input.basis === '12(5)' && previous !== '') { flow.y += 3; paragraph(flow, previous.trim()); }
  heading(flow, 2, say.what, 70);
  costs(flow, input, setting);
  heading(flow, 2, say.choose(onDay(input.answerBy)), 80);
  choices(flow, say.choices);
  flow.y += 3;
  paragraph(flow, `${letter.clarification.how} ${say.silence}`);
  remedies(flow, setting);
  letterFoot(flow, input, setting, true);
}

/** Whole cents; the cap of the register's rule holds whatever the lines add up to. */
export function feeTotal({ lines, capCents }: Pick<LetterOf<'fee-notice'>, 'lines' | 'capCents'>): number {
  const sum = lines.reduce((cents, line) => cents + line.count * line.cents, 0);
  return capCents === null ? sum : Math.min(sum, capCents);
}

function costs(flow: Flow, input: LetterOf<'fee-notice'>, { words, letter }: LetterSetting): void {
  const { fee: say } = letter;
  const { lines, capCents } = input;
  const total = feeTotal(input);
  fittingTable(flow, [
    { label: say.columns.what, align: 'left', values: lines.map(({ label }) => label) },
    { label: say.columns.count, align: 'right', values: lines.map(({ count }) => String(count)) },
    { label: say.columns.each, align: 'right', values: lines.map(({ cents }) => euros(cents, words)) },
    { label: say.columns.sum, align: 'right', values: lines.map(({ count, cents }) => euros(count * cents, words)) },
  ]);
  flow.y += 4;
  factList(flow, [{ label: say.total, value: euros(total, words) }], { label: style.strong, value: style.strong });
  if (capCents !== null && lines.reduce((cents, line) => cents + line.count * line.cents, 0) > capCents) paragraph(flow, say.capped(euros(capCents, words)));
}

/** Boxes to tick, for an answer on the same paper. */
function choices(flow: Flow, texts: readonly string[]): void {
  for (const text of texts) {
    flow.ensure(style.body.leading * 2);
    flow.canvas.frame({ x: sheet.left, y: flow.y + 2, width: 9, height: 9 }, ink.strong);
    paragraph(flow, text, { indent: 18 });
    flow.y += 4;
  }
}

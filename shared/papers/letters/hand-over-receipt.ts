// The receipt of a hand-over (R18): what was given, to whom, by whom; identity as a note that it was checked, nothing of the document.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { ink, sheet, style, textWidth } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { inForceOr } from '../paper-setting.ts';
import { fittingTable } from './fitting-table.ts';
import type { LetterOf } from './letter-shape.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';

type Receipt = LetterOf<'hand-over-receipt'>;

/** Points of a signing line and what stands under it. */
const signingHeight = 58;

export function handOverReceipt(flow: Flow, input: Receipt, setting: LetterSetting): void {
  const { handOver: say } = setting.letter;
  // Put into a hand, so it needs no address, and shows none.
  const handed = { ...input, addressee: { ...input.addressee, address: null } };
  personHead(flow, handed, setting);
  paragraph(flow, say.lead);
  flow.y += 6;
  factList(flow, facts(input, setting), { gap: 2 });
  heading(flow, 2, say.papers, 60);
  fittingTable(flow, [
    { label: say.columns.paper, align: 'left', values: input.papers.map(({ paper }) => say.kinds[paper]) },
    { label: say.columns.copy, align: 'right', values: input.papers.map(({ copyNumber }) => String(copyNumber)) },
    { label: say.columns.pages, align: 'right', values: input.papers.map(({ pages }) => (pages === null ? '' : String(pages))) },
  ]);
  flow.y += 3;
  paragraph(flow, say.keep);
  signatures(flow, setting);
  letterFoot(flow, handed, setting, false);
}

function facts(input: Receipt, { words, letter, say: inWords, profile, today, officeName }: LetterSetting) {
  const { handOver: say } = letter;
  const { documentKind } = input;
  const kind = documentKind === null ? null : inForceOr(profile.documentKinds.filter(({ code }) => code === documentKind), today);
  return [
    { label: say.handedOn, value: words.date(input.handedOn) },
    { label: say.place, value: officeName },
    { label: say.receiver, value: `${input.receiverName} (${say.receivers[input.receiver]})` },
    ...(input.receiver === 'data-subject' ? [] : [{ label: say.concerned, value: input.addressee.name }]),
    ...(kind === null ? [] : [{ label: say.checked, value: say.checkedBy(inWords(kind.name).toLocaleLowerCase('fi')) }]),
    { label: say.clerk, value: input.clerkName },
  ];
}

function signatures(flow: Flow, { letter }: LetterSetting): void {
  const { handOver: say } = letter;
  heading(flow, 2, say.signatures, signingHeight);
  const width = (textWidth - 24) / 2;
  [say.signReceiver, say.signClerk].forEach((label, place) => {
    const x = sheet.left + place * (width + 24);
    flow.canvas.rule(x, flow.y + 36, width, { ink: ink.strong, weight: 0.8 });
    flow.put(label, x, flow.y + 48, { style: style.small, element: flow.structure.add('P', flow.structure.root) });
  });
  flow.y += signingHeight;
}

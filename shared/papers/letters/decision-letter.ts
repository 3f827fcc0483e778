// The decision (Art. 12(3)-(4), R20, R26): per right what was decided, on what ground and law, item by item, and the remedies.
import { isAnsweredInWords } from '../../domain/case/asked-right.ts';
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { inForceOr } from '../paper-setting.ts';
import { bullets } from './bullets.ts';
import { decidedItems } from './decided-items.ts';
import { groundFacts } from './ground-facts.ts';
import { lawInWords } from './law-in-words.ts';
import { isAdverse } from './letter-faults.ts';
import { letterFoot } from './letter-foot.ts';
import type { DecidedRight, LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';
import { remedies } from './remedies.ts';
import { rightArticle } from './right-article.ts';

export function decisionLetter(flow: Flow, input: LetterOf<'decision'>, setting: LetterSetting): void {
  const { decision: say } = setting.letter;
  personHead(flow, input, setting);
  paragraph(flow, say.lead(setting.words.date(input.receivedOn)));
  for (const decided of input.rights) rightPart(flow, decided, setting);
  told(flow, input.told, setting);
  if (input.enclosures.length > 0) {
    heading(flow, 2, say.enclosed);
    bullets(flow, input.enclosures.map((enclosure) => say.enclosures[enclosure]));
  }
  // "Nothing found" is contested as a refusal is, and a complaint may go on to the authority (R26), so both say where to turn.
  if (input.rights.some((decided) => isAdverse(decided) || decided.outcome === 'nothing-found' || decided.right === 'complaint')) remedies(flow, setting);
  letterFoot(flow, input, setting, true);
}

function rightPart(flow: Flow, { right, outcome, grounds, reasons, items }: DecidedRight, setting: LetterSetting): void {
  const { letter } = setting;
  const { decision: say } = letter;
  heading(flow, 2, letter.rights[right], 70);
  paragraph(flow, lawInWords(rightArticle[right], setting.language), { style: style.small });
  flow.y += 2;
  if (isAnsweredInWords(right) && outcome === 'granted') paragraph(flow, say.answered[right], { style: style.strong });
  else {
    paragraph(flow, `${say.outcomes[outcome]}.`, { style: style.strong });
    paragraph(flow, say.meaning[outcome]);
  }
  if (grounds.length > 0 || reasons.trim() !== '') {
    flow.y += 4;
    factList(flow, groundFacts({ grounds, law: '', reasons }, setting), { gap: 1 });
  }
  if (right === 'automated-decisions' && (outcome === 'granted' || outcome === 'nothing-found')) automated(flow, setting);
  if (items.length > 0) decidedItems(flow, items, setting);
}

/** The question is answered from the register's record, also when there are none (Art. 22, R27). */
function automated(flow: Flow, { words, say, register }: LetterSetting): void {
  flow.y += 4;
  paragraph(flow, words.copy.automatedText, { style: style.small });
  for (const text of [say(register.automatedDecisions), say(register.profiling)]) { flow.y += 3; paragraph(flow, text); }
}

/** Whom the change was told to, by name (Art. 19). */
function told(flow: Flow, codes: readonly string[], { letter, say, profile, today }: LetterSetting): void {
  if (codes.length === 0) return;
  heading(flow, 2, letter.decision.told);
  paragraph(flow, letter.decision.toldText);
  flow.y += 3;
  bullets(flow, codes.map((code) => {
    const recipient = inForceOr(profile.recipients.filter((one) => one.code === code), today);
    return recipient === null ? code : say(recipient.name);
  }));
}

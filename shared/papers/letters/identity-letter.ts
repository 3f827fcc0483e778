// Asks the person to prove who they are: why, with which documents, and that no copy is wanted (Art. 12(6), R11, EDPB 01/2022 para 79).
import { inForce } from '../../registers/controller.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { inForceOr } from '../paper-setting.ts';
import { bullets } from './bullets.ts';
import { letterFoot } from './letter-foot.ts';
import type { LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';

export function identityLetter(flow: Flow, input: LetterOf<'identity-asked'>, setting: LetterSetting): void {
  const { letter, onDay, say, profile, today } = setting;
  const { identity: text } = letter;
  personHead(flow, input, setting);
  paragraph(flow, text.lead);
  heading(flow, 2, text.why);
  bullets(flow, [...new Set(input.reasons.map((reason) => text.reasons[reason]))]);
  if (input.note !== undefined && input.note.trim() !== '') { flow.y += 3; paragraph(flow, input.note); }
  flow.y += 3;
  paragraph(flow, text.law);
  heading(flow, 2, text.how);
  paragraph(flow, text.come(placeOf(input.office, setting)));
  flow.y += 3;
  bullets(flow, profile.documentKinds.filter((kind) => inForce(kind, today)).map(({ name }) => say(name)));
  flow.y += 3;
  paragraph(flow, text.noCopy);
  flow.y += 3;
  paragraph(flow, text.other);
  flow.y += 6;
  if (input.answerBy !== null) { paragraph(flow, letter.answerBy(onDay(input.answerBy)), { style: style.strong }); flow.y += 3; }
  paragraph(flow, letter.sameDue(onDay(input.due)));
  letterFoot(flow, input, setting, true);
}

/** `Ratinan toimipiste, Voimakatu 17, Tampere` */
function placeOf(code: string, { profile, today, officeName }: LetterSetting): string {
  const office = inForceOr(profile.offices.filter((one) => one.code === code), today);
  if (office === null) return officeName;
  const { street, postcode, town } = office.address;
  return `${officeName}, ${street}, ${[postcode, town].filter((part) => part !== null).join(' ')}`;
}

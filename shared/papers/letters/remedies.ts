// Where to turn when the answer is a no: contact person, Ombudsman (Art. 77, Tietosuojalaki 21 §), court (Art. 79); owed by Art. 12(4).
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import type { LetterSetting } from './letter-setting.ts';
import { authorityReach } from './reach-facts.ts';

export function remedies(flow: Flow, setting: LetterSetting): void {
  const { remedies: say } = setting.letter;
  // With the contact person's lines after it, it moves to the next page as one.
  heading(flow, 2, say.title, 236);
  paragraph(flow, say.contact);
  flow.y += 4;
  paragraph(flow, say.authority);
  flow.y += 3;
  factList(flow, authorityReach(setting));
  flow.y += 4;
  paragraph(flow, say.court);
}

// The copy of a person's data with the answer of Art. 15: cover, answer, the data system by system, how it is processed.
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';
import { answer, whenText } from './answer.ts';
import { coverPage } from './cover-page.ts';
import { fieldText, type FieldText } from './field-text.ts';
import { foundItems, type FoundSystem } from './found-items.ts';
import { identifyingFacts } from './identifying-facts.ts';
import { processingSheet } from './processing-sheet.ts';
import { recordRows } from './record-rows.ts';
import { removedSummary } from './removed-summary.ts';
import { withoutWithheld } from './without-withheld.ts';

export function copyPaper(flow: Flow, asked: CopyPaperInput, setting: PaperSetting): void {
  // First of all: nothing that is withheld may reach any part of the paper (Art. 15(4)).
  const { input, removed } = withoutWithheld(asked, setting);
  const found = foundItems(input, setting);
  const text = fieldText(setting, input.person?.identityCode ?? null);
  coverPage(flow, input, setting);
  answer(flow, input, found, setting);
  removedSummary(flow, { removed, language: input.language }, setting);
  if (input.person !== null) identifyingFacts(flow, input.person, setting);
  for (const system of found) systemPart(flow, system, text, setting);
  processingSheet(flow, found, input.person, setting);
}

function systemPart(flow: Flow, { name, system, categories, count, broughtAt }: FoundSystem, text: FieldText, setting: PaperSetting): void {
  const { words, say } = setting;
  heading(flow, 2, system === null ? name : `${name}: ${say(system.description)}`, 90);
  const about = [words.copy.records(count), words.copy.brought(whenText(broughtAt, setting)), ...(system === null ? [] : [words.copy.owner(say(system.owner))])];
  paragraph(flow, about.join(' · '), { style: style.small });
  if (system !== null && system.kind !== 'data') paragraph(flow, words.copy.indexNote, { style: style.small });
  for (const found of categories) {
    const { category, code, items } = found;
    heading(flow, 3, `${category === null ? `${code} (${words.copy.unknownCategory})` : say(category.name)} – ${words.copy.records(items.length)}`, 54);
    if (category !== null) { paragraph(flow, words.copy.source(say(category.source)), { style: style.small }); flow.y += 2; }
    recordRows(flow, found, text, setting);
  }
}

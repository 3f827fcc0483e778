// The copy of a person's data with the answer of Art. 15: cover, answer, the data system by system, how it is processed.
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { isSeries, unpackItem } from '../../registers/unpack-item.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';
import { answer, whenText } from './answer.ts';
import { coverPage } from './cover-page.ts';
import { fieldText, type FieldText } from './field-text.ts';
import { freshText } from './fresh-text.ts';
import { foundItems, type FoundSystem } from './found-items.ts';
import { identifyingFacts } from './identifying-facts.ts';
import { processingSheet } from './processing-sheet.ts';
import { recordRows } from './record-rows.ts';
import { removedSummary } from './removed-summary.ts';
import { seriesPart } from './series-part.ts';
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
  for (const system of found) systemPart(flow, system, text, { input, setting });
  processingSheet(flow, found, input.person, setting);
}

function systemPart(flow: Flow, { code: systemCode, name, system, categories, count, broughtAt }: FoundSystem, text: FieldText, { input, setting }: { readonly input: CopyPaperInput; readonly setting: PaperSetting }): void {
  const { words, say } = setting;
  heading(flow, 2, system === null ? name : `${name}: ${say(system.description)}`, 90);
  const about = [words.copy.records(count), words.copy.brought(whenText(broughtAt, setting)), ...(system === null ? [] : [words.copy.owner(say(system.owner))])];
  paragraph(flow, about.join(' · '), { style: style.small });
  if (system !== null && system.kind !== 'data') paragraph(flow, words.copy.indexNote, { style: style.small });
  for (const found of categories) {
    const { category, code, items } = found;
    const series = items.filter(isSeries);
    const records = input.wholeSeries === true ? items.flatMap(unpackItem) : items.filter((item) => !isSeries(item));
    heading(flow, 3, `${category === null ? `${code} (${words.copy.unknownCategory})` : say(category.name)} – ${words.copy.records(items.length)}`, 54);
    const fresh = input.freshness?.find((one) => one.system === systemCode && one.category === code);
    if (fresh !== undefined) paragraph(flow, freshText(fresh.freshness, input.language, setting), { style: style.small });
    if (category !== null) { paragraph(flow, words.copy.source(say(category.source)), { style: style.small }); flow.y += 2; }
    if (records.length > 0) recordRows(flow, { category, items: records }, text, setting);
    if (series.length > 0 && input.wholeSeries !== true) seriesPart(flow, series, { input, category, text, setting });
  }
}

// The answer itself: whether data is processed (Art. 15(1)), where it was looked for and what was not searched.
import { isSeries } from '../../registers/unpack-item.ts';
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { measureTable, textColumns } from '../layout/measure-table.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { localTimeReader } from '../local-time.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';
import { scopeText } from '../scope-text.ts';
import { seriesWords } from '../words/series-words.ts';
import type { FoundSystem } from './found-items.ts';
import { listedSystems, type ListedSystem } from './listed-systems.ts';

export function answer(flow: Flow, input: CopyPaperInput, found: readonly FoundSystem[], setting: PaperSetting): void {
  const { words, say, register } = setting;
  const { name, birthYear } = input.requester;
  heading(flow, 1, words.copy.answerTitle);
  factList(flow, [
    { label: words.facts.requester, value: birthYear === null ? name : `${name}, ${words.born(birthYear)}` },
    { label: words.facts.diaryNumber, value: input.diaryNumber },
    { label: words.facts.received, value: words.date(input.receivedOn) },
    { label: words.facts.scope, value: scopeText(input.scope, setting) },
    { label: words.facts.controller, value: words.list(setting.entities) },
    { label: words.facts.register, value: say(register.name) },
    { label: words.facts.made, value: whenText(input.madeAt, setting) },
  ], { gap: 1.5 });
  flow.y += 8;
  const systems = listedSystems(input, found, setting);
  const searchedAny = systems.some((system) => system.wasSearched);
  paragraph(flow, searchedAny || input.person !== null ? confirmation(input, found, setting) : words.copy.notYet, { style: style.strong });
  if (input.person === null && searchedAny) { flow.y += 4; paragraph(flow, words.copy.noMore); }
  if (input.scope.from !== null || input.scope.to !== null) { flow.y += 4; paragraph(flow, words.copy.allTimeNote); }
  searched(flow, systems.filter((system) => system.wasSearched), setting);
  notSearched(flow, systems.filter((system) => !system.wasSearched), setting);
}

function confirmation({ person, scope, withheld = [], wholeSeries = false, language }: CopyPaperInput, found: readonly FoundSystem[], { words }: PaperSetting): string {
  const records = found.reduce((sum, { count }) => sum + count, 0);
  if (person === null) return words.copy.no;
  const summarised = !wholeSeries && found.some(({ categories }) => categories.some(({ items }) => items.some(isSeries)));
  if (records > 0 && summarised) return seriesWords[language].yes(records, found.length, withheld.length > 0);
  if (records > 0) return (withheld.length > 0 ? words.copy.removed : words.copy).yes(records, found.length);
  return scope.categories === 'all' ? words.copy.headOnly : words.copy.scopedOut;
}

/** A system searched in vain has its row too: "nothing found" is a result (R29). */
function searched(flow: Flow, systems: readonly ListedSystem[], setting: PaperSetting): void {
  const { words } = setting;
  if (systems.length === 0) return;
  const rows = systems.map(({ name, holds, found }) => [
    name, holds, found === null ? words.copy.nothing : words.copy.records(found.count), found === null ? words.empty : whenText(found.broughtAt, setting),
  ]);
  const columns = words.copy.searchedColumns;
  heading(flow, 2, words.copy.searched, 60);
  table(flow, measureTable(flow, textColumns([columns.system, columns.holds, columns.found, columns.brought], rows)));
}

function notSearched(flow: Flow, systems: readonly ListedSystem[], { words }: PaperSetting): void {
  if (systems.length === 0) return;
  heading(flow, 2, words.copy.notSearched, 60);
  paragraph(flow, words.copy.notSearchedText);
  flow.y += 4;
  factList(flow, systems.map(({ name, holds, found, kind }) => {
    const more = found !== null ? ` (${words.copy.indexed(words.copy.records(found.count))})` : kind === 'data' ? ` (${words.copy.notBrought})` : '';
    return { label: name, value: holds + more };
  }), { label: style.strong, value: style.body, labelWidth: 128, gap: 1 });
}

/** `22.11.2026 klo 10.41` in Europe/Helsinki; anything but an instant is shown as it is. */
export function whenText(instant: string, { words }: PaperSetting): string {
  const at = localTimeReader()(instant);
  return at === null ? instant : `${words.date(at.date)} ${words.time(at.hour, at.minute)}`;
}

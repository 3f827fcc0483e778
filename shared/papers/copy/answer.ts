// The answer itself: whether data is processed (Art. 15(1)), where it was looked for and what was not searched.
import { inForce } from '../../registers/controller.ts';
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { sheet, style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { measureTable, table } from '../layout/table.ts';
import { localTimeReader } from '../local-time.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';
import { scopeText } from '../scope-text.ts';
import type { FoundSystem } from './found-items.ts';

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
  paragraph(flow, confirmation(input, found, setting), { style: style.strong });
  if (input.person === null) { flow.y += 4; paragraph(flow, words.copy.noMore); }
  if (input.scope.from !== null || input.scope.to !== null) { flow.y += 4; paragraph(flow, words.copy.allTimeNote); }
  searched(flow, found, setting);
  notSearched(flow, setting);
}

function confirmation({ person, scope }: CopyPaperInput, found: readonly FoundSystem[], { words }: PaperSetting): string {
  const records = found.reduce((sum, { count }) => sum + count, 0);
  if (person === null) return words.copy.no;
  if (records > 0) return words.copy.yes(records, found.length);
  return scope.categories === 'all' ? words.copy.headOnly : words.copy.scopedOut;
}

/** A system searched in vain has its row too: "nothing found" is a result (R29). */
function searched(flow: Flow, found: readonly FoundSystem[], setting: PaperSetting): void {
  const { words, say, profile, register, today } = setting;
  const own = new Set(register.systems);
  const inRegister = profile.systems.filter((system) => own.has(system.code) && inForce(system, today) && system.kind === 'data');
  const others = found.filter(({ code }) => !inRegister.some((system) => system.code === code));
  const foundOf = new Map(found.map((system) => [system.code, system]));
  const rowOf = (name: string, holds: string, system: FoundSystem | undefined): readonly string[] =>
    [name, holds, system === undefined ? words.copy.nothing : words.copy.records(system.count), system === undefined ? words.empty : whenText(system.broughtAt, setting)];
  const rows = [
    ...inRegister.map((system) => rowOf(system.name, say(system.description), foundOf.get(system.code))),
    ...others.map((system) => rowOf(system.name, system.system === null ? '' : say(system.system.description), system)),
  ];
  if (rows.length === 0) return;
  const columns = words.copy.searchedColumns;
  heading(flow, 2, words.copy.searched);
  table(flow, measureTable(flow, [columns.system, columns.holds, columns.found, columns.brought].map((label) => ({ label, align: 'left' })), rows));
}

function notSearched(flow: Flow, { words, say, profile, register, today }: PaperSetting): void {
  const own = new Set(register.systems);
  const outside = profile.systems.filter((system) => own.has(system.code) && inForce(system, today) && system.kind !== 'data');
  if (outside.length === 0) return;
  heading(flow, 2, words.copy.notSearched);
  paragraph(flow, words.copy.notSearchedText);
  flow.y += 4;
  factList(flow, outside.map((system) => ({ label: system.name, value: `${say(system.description)} – ${system.kind === 'paper' ? words.copy.paper : words.copy.indexOnly}` })),
    { label: style.strong, value: style.body, labelWidth: 128, gap: 1, right: sheet.right });
}

/** `22.11.2026 klo 10.41` in Europe/Helsinki; anything but an instant is shown as it is. */
export function whenText(instant: string, { words }: PaperSetting): string {
  const at = localTimeReader()(instant);
  return at === null ? instant : `${words.date(at.date)} ${words.time(at.hour, at.minute)}`;
}

// What was decided on each item, numbered; under the table each reason once, with the numbers of the items it is for.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { fittingTable } from './fitting-table.ts';
import { groundFacts } from './ground-facts.ts';
import type { DecidedItem } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { runs } from './runs.ts';
import { systemName } from './system-name.ts';

export function decidedItems(flow: Flow, items: readonly DecidedItem[], setting: LetterSetting): void {
  const { words, letter } = setting;
  const { decision: say } = letter;
  heading(flow, 3, say.items, 60);
  const column = (label: string, value: (item: DecidedItem) => string) => ({ label, align: 'left', values: items.map(value) } as const);
  fittingTable(flow, [
    { label: say.columns.number, align: 'right', values: items.map((_, place) => String(place + 1)) },
    column(say.columns.item, ({ what }) => what),
    column(say.columns.system, ({ system }) => (system === null ? '' : systemName(system, setting))),
    column(say.columns.outcome, ({ outcome }) => say.itemOutcomes[outcome]),
    column(say.columns.until, ({ until }) => (until === null ? '' : say.untilDay(words.date(until)))),
    column(say.columns.change, ({ change }) => (change === null ? '' : say.changed(change.before, change.after))),
  ]);
  const reasoned = reasonGroups(items);
  if (reasoned.length === 0) return;
  heading(flow, 3, say.itemReasons, 70);
  for (const { numbers, item } of reasoned) {
    flow.ensure(60);
    paragraph(flow, say.forItems(runs(numbers), numbers.length === 1), { style: style.strong });
    const { ground, law, reasons } = item;
    factList(flow, groundFacts({ grounds: ground === null ? [] : [ground], law, reasons }, setting), { gap: 1 });
    flow.y += 7;
  }
}

/** Items with the same ground, law and reasons together, in the order of their first item. */
function reasonGroups(items: readonly DecidedItem[]): readonly { readonly numbers: readonly number[]; readonly item: DecidedItem }[] {
  const groups = new Map<string, { readonly numbers: number[]; readonly item: DecidedItem }>();
  items.forEach((item, place) => {
    const { ground, law, reasons } = item;
    if (ground === null && law.trim() === '' && reasons.trim() === '') return;
    const key = JSON.stringify([ground, law, reasons]);
    const group = groups.get(key) ?? { numbers: [], item };
    group.numbers.push(place + 1);
    groups.set(key, group);
  });
  return [...groups.values()];
}

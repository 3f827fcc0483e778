// Metering series on the copy: each metering point's months added up exactly, and where every reading is (Art. 12(1): concise; Art. 15(3): the copy is whole in its machine-readable part).
import type { Category, Field } from '../../registers/controller.ts';
import type { SeriesItem } from '../../registers/unpack-item.ts';
import { seriesGroups, type NamedTotal, type SeriesGroup, type SeriesTotal } from '../../rules/series-totals.ts';
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { measureTable, type Column } from '../layout/measure-table.ts';
import { style } from '../layout/page-size.ts';
import { paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';
import { seriesWords, type SeriesWords } from '../words/series-words.ts';
import { whenText } from './answer.ts';
import type { FieldText } from './field-text.ts';

interface Printing { readonly input: CopyPaperInput; readonly category: Category | null; readonly text: FieldText; readonly setting: PaperSetting }

const small = { label: style.cellLabel, value: style.cell, labelWidth: 128, gap: 0.6 } as const;

export function seriesPart(flow: Flow, items: readonly SeriesItem[], printing: Printing): void {
  const { input, setting } = printing;
  const words = seriesWords[input.language];
  const groups = seriesGroups(items);
  const readings = groups.reduce((sum, { total }) => sum + total.readings, 0);
  paragraph(flow, words.summary(words.readings(numberText(readings, setting))));
  flow.y += 2;
  const file = input.machineReadable ?? null;
  paragraph(flow, file === null ? words.onRequest : `${words.file(file)} ${words.onRequest}`);
  flow.y += 2;
  paragraph(flow, words.explained, { style: style.small });
  for (const group of groups) onePoint(flow, group, printing);
}

function onePoint(flow: Flow, group: SeriesGroup, { input, category, text, setting }: Printing): void {
  const words = seriesWords[input.language];
  const fieldOf = (key: string): Field | null => category?.fields.find((one) => one.key === key) ?? null;
  const labelOf = (key: string): string => { const field = fieldOf(key); return field === null ? key : setting.say(field.label); };
  const at = (instant: number): string => whenText(new Date(instant).toISOString(), setting);
  flow.y += 6;
  flow.ensure(110);
  factList(flow, [
    ...group.fields.map(({ key, value }) => ({ label: labelOf(key), value: text(value, fieldOf(key)) })),
    { label: words.facts.span, value: words.between(at(group.first), at(group.last)) },
  ], small);
  flow.y += 3;
  const rows = [...group.years.flatMap((year) => [...group.months.filter(({ name }) => name.startsWith(`${year.name}-`)), year]), ...(group.years.length > 1 ? [{ name: '', ...group.total }] : [])];
  table(flow, measureTable(flow, [
    { label: words.columns.month, align: 'left', values: rows.map(({ name }) => nameText(name, words)) },
    ...([['readings', words.columns.readings], ['estimated', words.columns.estimated], ['missing', words.columns.missing]] as const)
      .map(([what, label]): Column => ({ label, align: 'right', values: rows.map((row) => numberText(row[what], setting)) })),
    ...group.total.columns.flatMap(({ key }, place) => {
      const field = fieldOf(key);
      const of = (what: 'sum' | 'least' | 'greatest', label: string): Column => ({ label, align: 'right', values: rows.map((row) => valueText(row, { place, what }, (value) => text(value, field))) });
      return [of('sum', words.sum(labelOf(key))), of('least', words.least(labelOf(key))), of('greatest', words.greatest(labelOf(key)))];
    }),
  ]));
}

function valueText(row: SeriesTotal, { place, what }: { readonly place: number; readonly what: 'sum' | 'least' | 'greatest' }, text: (value: string) => string): string {
  return text(row.columns[place]?.[what] ?? '');
}

function nameText(name: NamedTotal['name'], words: SeriesWords): string {
  const [year = '', month] = name.split('-');
  if (year === '') return words.all;
  return month === undefined ? words.year(year) : words.month(year, month);
}

/** `17 520`; four digits are not grouped, as elsewhere on the paper. */
export function numberText(number: number, { words }: Pick<PaperSetting, 'words'>): string {
  const digits = String(number);
  if (digits.length < 5) return digits;
  const first = digits.length % 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].filter((part) => part !== '').join(words.thousands);
}

// The records of one category: side by side where the columns fit, else one below another; what is the same in all is said once.
import type { Category, Field } from '../../registers/controller.ts';
import type { Item } from '../../registers/person.ts';
import { factList, type Fact } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { measureTable, tableFits } from '../layout/measure-table.ts';
import { style } from '../layout/page-size.ts';
import { paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import type { PaperSetting } from '../paper-setting.ts';
import type { FieldText } from './field-text.ts';

interface RecordColumn {
  readonly key: string;
  readonly label: string;
  readonly field: Field | null;
  /** As shown, one for each record. */
  readonly values: readonly string[];
}

/** Fewer records than this are easier to read one below another. */
const tableFrom = 2;
const small = { label: style.cellLabel, value: style.cell, labelWidth: 128, gap: 0.6 } as const;

export function recordRows(flow: Flow, { category, items }: { readonly category: Category | null; readonly items: readonly Item[] }, text: FieldText, setting: PaperSetting): void {
  const columns = columnsOf(category, items, text, setting);
  if (items.length < tableFrom) { factList(flow, columns.map(({ label, values }) => ({ label, value: values[0] ?? '' })), small); return; }
  const varying = columns.filter(({ values }) => values.some((value) => value !== values[0]));
  // Records that differ in nothing are still as many as they are: then no column is set aside.
  const shown = varying.length === 0 ? columns : varying;
  const same = varying.length === 0 ? [] : columns.filter((column) => !varying.includes(column));
  if (same.length > 0) sameInAll(flow, same, setting);
  const measured = measureTable(flow, shown.map(({ label, field, values }) => ({ label, values, align: isNumber(field) ? 'right' : 'left' })));
  if (tableFits(measured)) { table(flow, measured); return; }
  items.forEach((_, place) => {
    flow.ensure(46);
    paragraph(flow, setting.words.copy.record(place + 1, items.length), { style: style.columnHead });
    factList(flow, shown.map(({ label, values }) => ({ label, value: values[place] ?? '' })), small);
    flow.y += 5;
  });
}

function sameInAll(flow: Flow, columns: readonly RecordColumn[], { words }: PaperSetting): void {
  const facts: readonly Fact[] = columns.map(({ label, values }) => ({ label, value: values[0] ?? '' }));
  const line = `${words.copy.sameInAll}: ${facts.map(({ label, value }) => `${label} ${value}`).join(' · ')}`;
  const short = facts.every(({ value }) => value.length <= 80);
  if (short) { paragraph(flow, line, { style: style.cellLabel }); flow.y += 3; return; }
  paragraph(flow, words.copy.sameInAll, { style: style.columnHead });
  factList(flow, facts, small);
  flow.y += 3;
}

/** The profile's fields in its order, then stored fields it does not know, under their own keys. */
function columnsOf(category: Category | null, items: readonly Item[], text: FieldText, { say }: PaperSetting): readonly RecordColumn[] {
  const known = new Map((category?.fields ?? []).map((field) => [field.key, field]));
  const nothing = text('', null);
  const empty = (): string[] => Array<string>(items.length).fill(nothing);
  const values = new Map([...known.keys()].map((key) => [key, empty()]));
  items.forEach(({ fields }, place) => {
    const seen = new Set<string>();
    for (const { key, value } of fields) {
      const column = values.get(key) ?? empty();
      values.set(key, column);
      const shown = text(value, known.get(key) ?? null);
      // A source that stores a field twice in one record has both printed.
      column[place] = seen.has(key) ? `${column[place] ?? ''}; ${shown}` : shown;
      seen.add(key);
    }
  });
  return [...values].map(([key, column]) => {
    const field = known.get(key) ?? null;
    return { key, field, label: field === null ? key : say(field.label), values: column };
  });
}

function isNumber(field: Field | null): boolean {
  return field?.format === 'cents' || field?.format === 'decimal';
}

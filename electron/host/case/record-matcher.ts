// Whether a record holds the text a person looks for: as it is shown on the screen, and never what is withheld from it.
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { Field } from '../../../shared/registers/controller.ts';
import { explainedCode } from '../../../shared/registers/explained-code.ts';
import type { Item } from '../../../shared/registers/person.ts';

export type Shown = (field: Pick<Field, 'key' | 'format'>, value: string) => string | null;
/** By category and key. */
export type FieldsOf = ReadonlyMap<string, ReadonlyMap<string, Field>>;
type Known = Pick<Field, 'format' | 'codes'>;

/** Null: everything, since nothing is looked for. A date as it is typed finds that day; an amount is found with a comma or a point. */
export function recordMatcher(typed: string, { shown, fields, today }: { readonly shown: Shown; readonly fields: FieldsOf; readonly today: LocalDate }): ((item: Item) => boolean) | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const date = parseTypedDate(wanted, { today, century: 'past' });
  return ({ category, fields: own, series }) => {
    const all = series === undefined ? own : [{ key: series.at, value: series.first }, ...own];
    return all.some(({ key, value }) => {
      const field: Known = fields.get(category)?.get(key) ?? { format: 'text', codes: null };
      const text = shown({ key, format: field.format }, value);
      if (text === null) return false;
      return text.toLowerCase().includes(wanted) || (date.ok && dayOf(text) === date.value) || spoken(text, field).some((one) => one.toLowerCase().includes(wanted));
    });
  };
}

function dayOf(text: string): string {
  const at = helsinkiDateOf(text);
  return at.ok ? at.value : text.trim();
}

/** What stands on the screen in place of a code or of cents. */
function spoken(text: string, field: Known): readonly string[] {
  if (field.format === 'cents' && /^-?\d+$/.test(text)) { const euros = (Number(text) / 100).toFixed(2); return [euros, euros.replace('.', ',')]; }
  const words = explainedCode(field, text);
  return words === null ? [] : [words.fi, words.sv, words.en];
}

// Takes what the decision withholds out of the person's items before any part of the paper sees them (Art. 15(4), R32).
import { redactionsAt, withoutRedacted, type RedactionGround } from '../../rules/redaction.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';

/** One field of one category, and in how many places it lost text on this ground. */
export interface Removed { readonly category: string; readonly field: string; readonly ground: RedactionGround; readonly places: number }

/** The mark with its reason stands in the place of the text; what a decision withholds and the data no longer has is no place. */
export function withoutWithheld(input: CopyPaperInput, { words }: PaperSetting): { readonly input: CopyPaperInput; readonly removed: readonly Removed[] } {
  const { person, withheld = [] } = input;
  if (person === null || withheld.length === 0) return { input, removed: [] };
  const byCategory = Map.groupBy(withheld, ({ system, category }) => `${system} ${category}`);
  const removed = new Map<string, Removed>();
  const items = person.items.map((item) => {
    const here = byCategory.get(`${item.system} ${item.category}`);
    if (here === undefined) return item;
    const fields = item.fields.map(({ key, value }) => {
      const of = redactionsAt(here, { system: item.system, category: item.category, record: item.recordId, field: key });
      const [first] = of;
      if (first === undefined || value.trim() === '') return { key, value };
      const place = [item.category, key, first.ground].join(' ');
      removed.set(place, { category: item.category, field: key, ground: first.ground, places: (removed.get(place)?.places ?? 0) + 1 });
      return { key, value: withoutRedacted(value, of, (ground) => words.copy.removed.mark[ground]) };
    });
    // The record's own id may repeat what was taken out, and no part of the paper needs it.
    return { ...item, recordId: '', fields };
  });
  return { input: { ...input, person: { ...person, items } }, removed: [...removed.values()] };
}

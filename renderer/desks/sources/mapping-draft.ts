// What a half-made mapping keeps: what was chosen, by the column's name, so that it comes back also on a source that has other columns by now.
import { z } from 'zod';
import { emptyChoice, type EditedColumn, type MappingForm } from './mapping-values.ts';

const typed = z.string().max(300);
const choice = z.strictObject({ what: typed, role: typed, format: typed, reason: typed, codes: z.array(z.strictObject({ code: typed, means: typed })).max(200) });
export const mappingDraft = z.strictObject({ validFrom: typed, columns: z.array(choice.extend({ name: typed })).max(300) });
export type MappingDraft = z.infer<typeof mappingDraft>;

/** `opened`: places of the mapped columns that are open for change, chosen or not. */
export function draftOfMapping({ validFrom, columns }: MappingForm, edited: readonly EditedColumn[], opened: ReadonlySet<number>): MappingDraft {
  const kept = edited.flatMap(({ name }, place) => {
    const one = columns[place];
    return one === undefined || (one.what === '' && !opened.has(place)) ? [] : [{ ...one, codes: [...one.codes], name }];
  });
  return { validFrom, columns: kept };
}

/** `opened`: as it was left, of the columns that are mapped now. */
export interface BegunMapping { readonly form: MappingForm; readonly opened: ReadonlySet<number> }

export function beginMapping(edited: readonly EditedColumn[], today: string, left: MappingDraft | null): BegunMapping {
  const leftOf = new Map((left?.columns ?? []).map(({ name, ...one }) => [name, one]));
  const opened = edited.flatMap(({ name, seen }, place) => (leftOf.has(name) && (seen?.mapped ?? null) !== null ? [place] : []));
  return { form: { validFrom: left?.validFrom ?? today, columns: edited.map((one) => leftOf.get(one.name) ?? emptyChoice(one)) }, opened: new Set(opened) };
}

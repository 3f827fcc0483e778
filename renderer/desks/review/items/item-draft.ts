// What a half-made item-by-item decision keeps of its rows, and how it comes back on records that may have changed meanwhile.
import { z } from 'zod';
import type { ItemGroup, ItemRecord } from '../../../../shared/bridge/case-view.ts';
import { decidedItem } from '../../../../shared/domain/case/decision-content.ts';
import { apartMost, recordRef } from '../../../../shared/rules/item-part.ts';
import { countOf, type ItemRow } from './item-rows.ts';

/** Drafts from before rows had a limit; `rowsThatFit` makes them rows that a decision takes. */
const keptApartMost = 2000;

/** Nothing of the records themselves: they are opened again, with their own read line. */
const rowDraft = z.strictObject({
  system: z.string().max(60), category: z.string().max(60), part: z.string().max(300), apart: z.array(recordRef).max(keptApartMost).nullable(),
  outcome: decidedItem.shape.outcome.nullable(), ground: decidedItem.shape.ground, law: z.string().max(200), until: z.string().max(40), reasons: z.string().max(1000), event: z.string().max(40),
});
type RowDraft = z.infer<typeof rowDraft>;

/** A row that names more records than one may: as many rows, each decided as it was. */
export function rowsThatFit(rows: readonly RowDraft[]): readonly RowDraft[] {
  return rows.flatMap((row) => {
    const { apart } = row;
    if (apart === null || apart.length <= apartMost) return [row];
    return Array.from({ length: Math.ceil(apart.length / apartMost) }, (_, place) => ({ ...row, apart: apart.slice(place * apartMost, (place + 1) * apartMost) }));
  });
}
/** The same with the records that still stand, opened again. */
export type LeftRow = Omit<RowDraft, 'apart'> & { readonly apart: readonly ItemRecord[] | null };

/** `reasons`: of the whole; null while the usual ones stand. */
export const itemsDraft = z.strictObject({ rows: z.array(rowDraft).max(1000), reasons: z.string().max(6000).nullable() });
export type ItemsDraft = z.infer<typeof itemsDraft>;

export function partKey({ part }: Pick<ItemGroup, 'part'>): string {
  return JSON.stringify(part);
}

export function draftOfRows(rows: readonly ItemRow[]): RowDraft[] {
  return rows.map(({ group, apart, outcome, ground, law, until, reasons, event }) => ({ system: group.system, category: group.category, part: partKey(group), apart: apart === null ? null : apart.map(({ ref }) => ref), outcome, ground, law, until, reasons, event }));
}

/** The fresh rows with what was typed on them; a group that was not there then stands as it is proposed now, one that is gone is left out. */
export function rowsWithDraft(fresh: readonly ItemRow[], left: readonly LeftRow[]): readonly ItemRow[] {
  const rows = fresh.flatMap((row): readonly ItemRow[] => {
    const of = left.filter(({ system, category, part }) => system === row.group.system && category === row.group.category && part === partKey(row.group));
    const whole = of.find(({ apart }) => apart === null);
    const own = of.filter(({ apart }) => apart !== null && apart.length > 0);
    return [whole === undefined ? row : typedOn(row, whole), ...own.map((one, place) => ({ ...typedOn(row, one), id: `${row.id}-${String(place + 1)}`, apart: one.apart }))];
  });
  return rows.filter((row) => countOf(row, rows) > 0);
}

/** The rows that nothing left speaks of: their records have changed since, and they stand as they are proposed now. */
export function proposedSince(rows: readonly ItemRow[], left: readonly LeftRow[]): readonly ItemRow[] {
  if (left.length === 0) return [];
  return rows.filter(({ group, apart: own }) => own === null && !left.some(({ system, category, part, apart }) => apart === null && system === group.system && category === group.category && part === partKey(group)));
}

function typedOn(row: ItemRow, { outcome, ground, law, until, reasons, event }: LeftRow): ItemRow {
  return { ...row, outcome, ground, law, until, reasons, event };
}

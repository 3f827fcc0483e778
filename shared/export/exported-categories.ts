// Which categories an answer holds: access all in scope, portability those that the person provided or that were observed of them, on consent or contract, by automated means (Art. 20(1), R25).
import type { Category } from '../registers/controller.ts';
import type { Item } from '../registers/person.ts';
import { foundItems } from '../papers/copy/found-items.ts';
import { rightsOf } from '../rules/rights-matrix.ts';
import type { LeftOutReason } from './export-document.ts';
import type { ExportInput } from './export-input.ts';

export interface ChosenCategory {
  readonly code: string;
  /** Null for data under a category the profile does not describe. */
  readonly category: Category | null;
  readonly items: readonly Item[];
}

export interface LeftOut extends ChosenCategory { readonly reason: LeftOutReason }

/** In the order of the printed copy; every category found is in one of the two lists. */
export function exportedCategories(input: ExportInput): { readonly chosen: readonly ChosenCategory[]; readonly leftOut: readonly LeftOut[] } {
  const found = foundItems(input, input).flatMap(({ categories }) => categories);
  const all = [...Map.groupBy(found, ({ code }) => code)].map(([code, parts]): ChosenCategory => ({ code, category: parts[0]?.category ?? null, items: parts.flatMap(({ items }) => items) }));
  if (input.right === 'access') return { chosen: all, leftOut: [] };
  const judged = all.map((one) => ({ one, reason: reasonToLeaveOut(one.category) }));
  return {
    chosen: judged.flatMap(({ one, reason }) => (reason === null ? [one] : [])),
    leftOut: judged.flatMap(({ one, reason }) => (reason === null ? [] : [{ ...one, reason }])),
  };
}

function reasonToLeaveOut(category: Category | null): LeftOutReason | null {
  if (category === null) return 'not-described';
  if (rightsOf('portability', category).applies !== 'no') return null;
  if (!category.automated) return 'not-automated';
  return category.origin === 'inferred' ? 'inferred' : 'basis';
}

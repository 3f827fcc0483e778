// Whether two requests ask for the same data of the same period (Art. 15(3), EDPB 01/2022 para 28).
import type { LocalDate } from '../formats/local-date.ts';

/** Null dates mean "all time". */
export interface AskedScope {
  readonly categories: 'all' | readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The order of categories and a category named twice make no difference. */
export function sameScope(one: AskedScope, other: AskedScope): boolean {
  return one.from === other.from && one.to === other.to && named(one) === named(other);
}

function named({ categories }: AskedScope): string {
  return categories === 'all' ? 'all' : JSON.stringify([...new Set(categories)].toSorted());
}

// Whether what is left of a customer may go to the marketing register when the contract ends (R37).
import { ok, refused, type Result } from '../outcomes.ts';
import type { Category } from '../registers/controller.ts';

export interface MarketingStanding {
  /** A ban covers profiling for marketing as well (Art. 21(2)-(3)). */
  readonly banned: boolean;
  readonly erasureAsked: boolean;
  readonly consentWithdrawn: boolean;
  readonly nonDisclosure: boolean;
}

/** Outcome: `move-forbidden` with the field that forbids it. Old law's § 19 is no ground: it is repealed (R5). */
export function mayMoveToMarketing(standing: MarketingStanding): Result<'move'> {
  const forbidding = (['banned', 'erasureAsked', 'consentWithdrawn', 'nonDisclosure'] as const).find((field) => standing[field]);
  return forbidding === undefined ? ok('move') : refused('move-forbidden', { field: forbidding });
}

/** Marketing data that neither a contract nor a duty needs. */
export function isForMarketingOnly(category: Pick<Category, 'marketing' | 'legalBases'> | undefined): boolean {
  return category?.marketing === true && category.legalBases.every((basis) => basis === 'consent' || basis === 'legitimate-interest');
}

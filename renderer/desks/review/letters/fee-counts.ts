// The counts of a fee as typed, and the sum that they make by the register's rule.
import type { FeeRule } from '../../../../shared/registers/fee-rule.ts';
import { feeAmount, type FeeCounts } from '../../../../shared/rules/charge-fee.ts';

/** Null while a count is no whole number, or all are zero: a price of nothing is not told. */
export function feeCounts(typed: Readonly<Record<string, string>>): FeeCounts | null {
  const counts: Record<string, number> = {};
  for (const [code, text] of Object.entries(typed)) {
    const said = text.trim() === '' ? '0' : text.trim();
    if (!/^\d{1,5}$/.test(said)) return null;
    counts[code] = Number(said);
  }
  return Object.values(counts).some((count) => count > 0) ? counts : null;
}

/** In whole cents, capped by the rule; null while the counts are not right. */
export function feeSum(rule: FeeRule, counts: FeeCounts | null): number | null {
  const sum = counts === null ? null : feeAmount(rule, counts);
  return sum?.ok === true ? sum.value : null;
}

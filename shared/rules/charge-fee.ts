// Charging: only what the law allows, only after the amount was told, withdrawal offered and the answer heard (EDPB 01/2022 para 31, 194).
import { ok, refused, type Result } from '../outcomes.ts';
import type { FeeRule } from '../registers/fee-rule.ts';
import type { FeeSuggestion } from './fee-suggestion.ts';

/** What happened at the desk, in the order of the rule's process. */
export interface FeeProcess {
  readonly toldCents: number | null;
  readonly withdrawalOffered: boolean;
  readonly answer: 'goes-on' | 'withdraws' | null;
}

export type FeeResult = { readonly result: 'charged'; readonly cents: number } | { readonly result: 'withdrawn' };

/** How many of each cost line: pages, letters. */
export type FeeCounts = Readonly<Record<string, number>>;

/**
 * Outcomes: `fee-not-chargeable`, `fee-history-incomplete`, `fee-step-missing` (field names the step),
 * `fee-amount-wrong` (field names the cost line, or `toldCents` when another amount was told).
 */
export function chargeFee(suggestion: FeeSuggestion, rule: FeeRule, counts: FeeCounts, process: FeeProcess): Result<FeeResult> {
  if (suggestion.verdict === 'history-incomplete') return refused('fee-history-incomplete');
  if (suggestion.verdict === 'free') return refused('fee-not-chargeable', { values: { why: suggestion.why } });
  const amount = feeAmount(rule, counts);
  if (!amount.ok) return amount;
  if (process.toldCents === null) return refused('fee-step-missing', { field: 'toldCents' });
  if (process.toldCents !== amount.value) return refused('fee-amount-wrong', { field: 'toldCents', values: { cents: amount.value } });
  if (!process.withdrawalOffered) return refused('fee-step-missing', { field: 'withdrawalOffered' });
  if (process.answer === null) return refused('fee-step-missing', { field: 'answer' });
  return ok(process.answer === 'withdraws' ? { result: 'withdrawn' } : { result: 'charged', cents: amount.value });
}

/** Whole cents: listed costs times their number, never above the cap. Outcome: `fee-amount-wrong`. */
export function feeAmount({ amount: { lines, capCents } }: FeeRule, counts: FeeCounts): Result<number> {
  let cents = 0;
  for (const [code, count] of Object.entries(counts)) {
    const line = lines.find((one) => one.code === code);
    if (line === undefined || !Number.isInteger(count) || count < 0 || count > 100_000) return refused('fee-amount-wrong', { field: code });
    cents += line.cents * count;
  }
  return ok(capCents === null ? cents : Math.min(cents, capCents));
}

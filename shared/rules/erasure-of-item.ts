// Erasure, item by item: what the rule proposes, and whether a person's decision may stand (Art. 17, spec/rules.md 3.5).
import type { LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import { keepUntil, type KeepEvents, type KeepRule } from './keep-until.ts';

/** Art. 17(1): why the person may have it erased. */
export const erasureClaims = ['17(1)(a)', '17(1)(b)', '17(1)(c)', '17(1)(d)', '17(1)(e)', '17(1)(f)'] as const;
export type ErasureClaim = (typeof erasureClaims)[number];
/** Art. 17(3), and `still-necessary`: no claim of 17(1) is met, for instance while the contract is in force. */
export const keepGrounds = ['17(3)(a)', '17(3)(b)', '17(3)(c)', '17(3)(d)', '17(3)(e)', 'still-necessary'] as const;
export type KeepGround = (typeof keepGrounds)[number];
export type ItemOutcome = 'erased' | 'kept' | 'restricted' | 'anonymised' | 'not-found';

export interface StoredItem {
  readonly found: boolean;
  /** `law`: whether a law sets the period; only then does it forbid erasing. */
  readonly rule: KeepRule & { readonly law: boolean };
  readonly events: KeepEvents;
}

export interface ErasureProposal {
  /** `person-decides`: the plan or the ground is not computable. */
  readonly outcome: ItemOutcome | 'person-decides';
  readonly ground: KeepGround | null;
  readonly until: LocalDate | null;
  /** Kept by a law only: used for nothing else meanwhile. */
  readonly restrictMeanwhile: boolean;
}

export interface ItemDecision {
  readonly outcome: ItemOutcome;
  readonly ground: KeepGround | null;
  /** The law and its section by name; "bookkeeping" alone is none (4359/163/2018). */
  readonly law: string;
  readonly until: LocalDate | null;
  readonly reasons: string;
}

/** Outcome: `retention-event-missing`. */
export function proposeErasure({ found, rule, events }: StoredItem, today: LocalDate): Result<ErasureProposal> {
  if (!found) return ok({ outcome: 'not-found', ground: null, until: null, restrictMeanwhile: false });
  const kept = keepUntil(rule, events);
  if (!kept.ok) return kept;
  if (kept.value.kind === 'by-plan') return ok({ outcome: 'person-decides', ground: null, until: null, restrictMeanwhile: false });
  if (kept.value.kind === 'running') return ok({ outcome: rule.from === 'withdrawal' ? 'erased' : 'kept', ground: rule.from === 'withdrawal' ? null : 'still-necessary', until: null, restrictMeanwhile: false });
  const { until } = kept.value;
  if (until < today) return ok({ outcome: 'erased', ground: null, until: null, restrictMeanwhile: false });
  return rule.law
    ? ok({ outcome: 'kept', ground: '17(3)(b)', until, restrictMeanwhile: true })
    : ok({ outcome: 'person-decides', ground: null, until, restrictMeanwhile: false });
}

/**
 * Outcomes: `kept-by-law` (an erasure that a law forbids), `blanket-ground` (law or last day missing), `retention-over`
 * (kept past what the ground carries), `ground-missing`, `reasons-missing`, `bad-input` (not found, or found after all).
 */
export function checkErasure(item: StoredItem, decision: ItemDecision, today: LocalDate): Result<ItemDecision> {
  const proposal = proposeErasure(item, today);
  if (!proposal.ok) return proposal;
  const { outcome } = decision;
  if ((outcome === 'not-found') === item.found) return refused('bad-input', { field: 'outcome' });
  if (outcome === 'not-found') return ok(decision);
  if (outcome === 'erased' || outcome === 'anonymised') {
    const { ground, until } = proposal.value;
    return ground === '17(3)(b)' && until !== null ? refused('kept-by-law', { field: 'outcome', values: { until } }) : ok(decision);
  }
  return checkKept(decision, proposal.value, today);
}

function checkKept(decision: ItemDecision, { until: lawful }: ErasureProposal, today: LocalDate): Result<ItemDecision> {
  const { ground, law, until, reasons } = decision;
  if (ground === null) return refused('ground-missing', { field: 'ground' });
  if (reasons.trim() === '') return refused('reasons-missing', { field: 'reasons' });
  if (ground === 'still-necessary') return ok(decision);
  if (law.trim() === '') return refused('blanket-ground', { field: 'law' });
  // A claim in court or a study has no last day that a calendar knows; a legal duty has.
  if (ground === '17(3)(b)' && until === null) return refused('blanket-ground', { field: 'until' });
  if (until !== null && until < today) return refused('retention-over', { field: 'until' });
  if (ground === '17(3)(b)' && until !== null && (lawful === null || until > lawful)) return refused('retention-over', { field: 'until', ...(lawful === null ? {} : { values: { until: lawful } }) });
  return ok(decision);
}

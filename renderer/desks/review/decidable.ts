// Which outcomes and grounds the decision form offers for a right, and what is still missing of what was typed.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { Right } from '../../../shared/domain/case/asked-right.ts';
import type { Decision, RefusalGround } from '../../../shared/domain/case/decision-content.ts';
import { groundsFor } from '../../../shared/rules/refusal-ground.ts';

/** Nothing half-made has a use any more: every right is decided, and no records came that somebody has to look at first. */
export function nothingIsOpen({ rights, recordsSince }: { readonly rights: readonly Pick<CaseView['rights'][number], 'decision' | 'standing'>[] } & Pick<CaseView, 'recordsSince'>): boolean {
  return rights.length > 0 && recordsSince === null && rights.every(({ decision, standing }) => decision !== null || standing.length > 0);
}

/** Decided by item or by field; this screen offers only what falls or stands as a whole. */
export function isByItem(right: Right): boolean {
  return right === 'erasure' || right === 'rectification';
}

/** Access is granted and refused on its own page, beside its copy. */
export function decidable(right: Right, view: Pick<CaseView, 'holdings'>): readonly Decision[] {
  if (isByItem(right)) return right === 'rectification' || view.holdings.length === 0 ? ['nothing-found', 'refused', 'cannot-identify'] : ['refused', 'cannot-identify'];
  if (groundsFor(right).length === 0) return ['granted', 'nothing-found'];
  return right === 'access' ? ['partly', 'nothing-found', 'cannot-identify'] : ['granted', 'partly', 'refused', 'nothing-found', 'cannot-identify'];
}

/** Who cannot be identified is told so on two grounds only (Art. 11(2), 12(2)). */
export function groundsOf(right: Right, decision: Decision): readonly RefusalGround[] {
  if (decision === 'granted' || decision === 'nothing-found') return [];
  const grounds = groundsFor(right);
  return decision === 'cannot-identify' ? grounds.filter((one) => one === 'identity-not-proved' || one === 'not-linkable') : grounds;
}

export function missingOf(right: Right, { decision, ground, reasons }: { readonly decision: Decision | null; readonly ground: RefusalGround | null; readonly reasons: string }): readonly ('decision' | 'ground' | 'reasons')[] {
  if (decision === null) return ['decision'];
  return [
    ...(groundsOf(right, decision).length > 0 && ground === null ? ['ground' as const] : []),
    // A complaint granted is answered in words: without them the letter would say nothing.
    ...((decision !== 'granted' || right === 'complaint') && reasons.trim() === '' ? ['reasons' as const] : []),
  ];
}

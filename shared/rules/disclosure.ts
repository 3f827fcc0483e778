// Non-disclosure for personal safety (turvakielto): what is shown where, how an answer is delivered, to whom it is given (spec/rules.md 3.7).
import { ok, refused, type Result } from '../outcomes.ts';

export const placeFacts = ['address', 'phone', 'email', 'metering-point', 'town'] as const;
export type PlaceFact = (typeof placeFacts)[number];
export const shownPlaces = ['screen', 'receipt', 'label', 'letter', 'task', 'own-copy'] as const;
export type ShownPlace = (typeof shownPlaces)[number];
export const deliveries = ['pick-up', 'post', 'email'] as const;
export type Delivery = (typeof deliveries)[number];
export const receivers = ['data-subject', 'agent', 'guardian', 'parent', 'cohabitant', 'family-member'] as const;
export type Receiver = (typeof receivers)[number];

/**
 * Whatever leads to a place is shown nowhere. The one exception is the person's own copy, put into their own hand: a copy
 * that leaves data out would not be faithful (CJEU C-487/21).
 */
export function mayShow(_fact: PlaceFact, place: ShownPlace, nonDisclosure: boolean): boolean {
  return !nonDisclosure || place === 'own-copy';
}

/** Outcome: `non-disclosure` for all but pick-up. */
export function mayDeliver(way: Delivery, nonDisclosure: boolean): Result<Delivery> {
  return nonDisclosure && way !== 'pick-up' ? refused('non-disclosure', { field: 'delivery' }) : ok(way);
}

/**
 * A cohabitant or a relative gets nothing without a mandate, protected or not; under non-disclosure neither does a parent
 * (no guardian may act for a protected child, suomi.fi). Outcomes: `non-disclosure`, `mandate-missing`.
 */
export function mayGiveTo(receiver: Receiver, nonDisclosure: boolean): Result<Receiver> {
  if (receiver === 'data-subject') return ok(receiver);
  if (nonDisclosure && receiver !== 'agent' && receiver !== 'guardian') return refused('non-disclosure', { field: 'receiver' });
  return receiver === 'cohabitant' || receiver === 'family-member' ? refused('mandate-missing', { field: 'receiver' }) : ok(receiver);
}

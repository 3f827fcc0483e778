// An objection: a situation is told, processing is restricted meanwhile; against marketing neither is asked (Art. 21(1)-(3), 18(1)(d), R21).
import { ok, refused, type Result } from '../outcomes.ts';

export interface ObjectionAsked {
  readonly toMarketing: boolean;
  /** In the person's own words. */
  readonly situation: string;
}

/** Outcome: `situation-missing`. A marketing ban is at once in force; the other opens a restriction until it is decided. */
export function objection({ toMarketing, situation }: ObjectionAsked): Result<{ readonly effect: 'ban-at-once' | 'restrict-until-decided' }> {
  if (toMarketing) return ok({ effect: 'ban-at-once' });
  return situation.trim() === '' ? refused('situation-missing', { field: 'situation' }) : ok({ effect: 'restrict-until-decided' });
}

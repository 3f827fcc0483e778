// The reasons that the window shows and the letter says of a decision, also of one that a settlement kept.
import type { DecisionMade } from '../../../shared/domain/case/state.ts';

/** The reasons of the decision itself: a settlement keeps another's, and may keep a settlement. */
export function letterReasons(decisions: readonly DecisionMade[], one: DecisionMade): string {
  let origin = one;
  // At most as many steps as there are decisions: a forged circle of settlements must not hang the desk.
  for (let step = 0; step < decisions.length && origin.keeps !== null; step += 1) {
    origin = decisions.find((each) => each.lineId === origin.keeps) ?? { ...origin, keeps: null };
  }
  return origin.reasons;
}

// The value of an answer that a proof cannot go on without.
import type { Result } from '../../../shared/outcomes.ts';

/** Throws with the outcome's code, which names no person. */
export function answerOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the desk refused: ${result.code}`);
  return result.value;
}

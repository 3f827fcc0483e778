// Whom a case is about, by key.
import type { CaseState } from '../../../shared/domain/case/state.ts';

/** Also where this desk does not have them. Null: nobody whom the registers knew, or nobody yet. An estate's case is about the deceased. */
export function personKeyOf({ request, identity, facts }: CaseState): string | null {
  return request?.requester.personKey ?? identity?.personKey ?? facts['estate-logged'][0]?.deceased.personKey ?? null;
}

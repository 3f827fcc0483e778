// Mandates of a person in their other cases: two agents who contradict each other may come to two desks.
import { mandatesOf, type HeldMandate } from '../../../shared/domain/case/mandates.ts';
import type { HostParts } from '../host-parts.ts';
import type { Session } from '../vault/session.ts';
import { casesOf } from './person-cases.ts';

/** Cases without a request are not known by person: a mandate that nothing was asked with gave nobody anything. */
export function heldMandates(host: Pick<HostParts, 'journal'>, session: Session, about: { readonly personKey: string | null; readonly caseId: string | null }): readonly HeldMandate[] {
  if (about.personKey === null) return [];
  return casesOf(host.journal, session, about.personKey, about.caseId).flatMap(({ state }) =>
    mandatesOf(state).map(({ mandate }) => ({ mandate, diaryNumber: state.request?.diaryNumber ?? null })));
}

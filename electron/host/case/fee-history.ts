// Earlier requests of a person as this desk knows them, and whether another desk or central may know of more (spec/rules.md 3.9 "Offline").
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { datedScope } from '../../../shared/domain/case/decide-fee.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import type { EarlierRequest } from '../../../shared/rules/fee-suggestion.ts';
import type { HostParts } from '../host-parts.ts';
import { localToday } from '../local-today.ts';
import type { Session } from '../vault/session.ts';
import { casesOf } from './person-cases.ts';

/** A person whom no register knows has no history that could be found. Whether data changed since an answer is taken as yes: a fee is never suggested on a guess. */
export function feeHistory(host: HostParts, session: Session, about: { readonly personKey: string | null; readonly caseId: string | null }): ReturnType<DecideContext['history']> {
  const { reach, log, people } = host.sync.lamp();
  // Lines of this desk that still wait are known here; what it has not fetched is not.
  const complete = reach === 'ok' && log.last !== null && log.have >= log.last && people.last !== null;
  if (about.personKey === null) return { earlier: [], complete };
  const broughtAt = host.people.head(about.personKey)?.holdings.map((one) => one.broughtAt).toSorted().at(-1) ?? null;
  const earlier = casesOf(host.journal, session, about.personKey, about.caseId).flatMap(({ state }): readonly EarlierRequest[] => {
    const received = parseLocalDate(state.request?.receivedOn);
    if (!received.ok) return [];
    return state.rights.map(({ right, scope }) => {
      const answeredAt = right === 'access' ? state.papers.find(({ kind, handedOver }) => kind === 'copy' && handedOver !== null)?.handedOver?.at ?? null : null;
      return { right, received: received.value, scope: datedScope(scope), answered: answeredAt === null ? null : localToday(new Date(answeredAt)), changedSince: answeredAt === null || broughtAt === null || broughtAt > answeredAt };
    });
  });
  return { earlier, complete };
}

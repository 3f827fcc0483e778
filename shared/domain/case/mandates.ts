// Reads from a case who acts for whom: its mandates as the rules compare them, and the one that holds now.
import { foldSearchText } from '../../formats/search-text.ts';
import { parseLocalDate, type LocalDate } from '../../formats/local-date.ts';
import type { Mandate, MandateKind } from '../../rules/mandate.ts';
import type { FactOf } from './facts.ts';
import type { MandateSeen } from './mandate-shape.ts';
import type { CaseState } from './state.ts';

export type MandateFact = FactOf<'mandate-seen'>;

/** A mandate of this person in any case of theirs, with the number a clerk finds it by. */
export interface HeldMandate { readonly mandate: Mandate; readonly diaryNumber: string | null }

/** Null when a date of the line is none: a line that is damaged gives nobody a mandate. */
export function mandateOf(seen: MandateSeen, revoked: string | null): Mandate | null {
  const date = (text: string | null): LocalDate | null => {
    const parsed = parseLocalDate(text);
    return parsed.ok ? parsed.value : null;
  };
  const dated = date(seen.dated);
  const born = date(seen.child?.birthDate ?? null);
  if (dated === null || (seen.child !== null && born === null)) return null;
  return {
    kind: seen.kind, principal: seen.principal ?? '', agent: agentKey(seen), rights: seen.rights, matters: seen.matters, dated,
    expires: date(seen.expires), revoked: date(revoked), confirmed: date(seen.confirmed), exclusive: seen.exclusive, seen: seen.seen,
    child: seen.child === null || born === null ? null : { ...seen.child, birthDate: born },
  };
}

/** Made where it is compared and kept nowhere; the same agent may have been typed with other capitals. */
function agentKey({ agent, agentBirthYear, principal }: MandateSeen): string {
  return agent === null ? principal ?? '' : `${foldSearchText(agent)} ${String(agentBirthYear)}`;
}

function revokedOn({ facts }: Pick<CaseState, 'facts'>, lineId: string): string | null {
  return facts['mandate-revoked'].find(({ mandate }) => mandate === lineId)?.on ?? null;
}

export function mandatesOf(state: Pick<CaseState, 'facts'>): readonly { readonly fact: MandateFact; readonly mandate: Mandate }[] {
  return state.facts['mandate-seen'].flatMap((fact) => {
    const mandate = mandateOf(fact, revokedOn(state, fact.lineId));
    return mandate === null ? [] : [{ fact, mandate }];
  });
}

/** `none`: the visitor acted for another, and nothing that allows it stands any more. */
export type Acting =
  | { readonly as: 'self' }
  | { readonly as: 'none' }
  | { readonly as: 'representative'; readonly kind: MandateKind; readonly fact: MandateFact; readonly mandate: Mandate };

/** The last check of identity says who stood at the desk, and the mandate of that check stands with it. */
export function actingOf(state: Pick<CaseState, 'facts' | 'identity'>): Acting {
  const kind = state.identity?.verdict === 'passed' ? state.identity.represents : undefined;
  if (kind === undefined) return { as: 'self' };
  const held = mandatesOf(state).findLast(({ fact }) => fact.kind === kind);
  return held === undefined ? { as: 'none' } : { as: 'representative', kind, ...held };
}

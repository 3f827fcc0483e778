// A person's holdings with how fresh each is: what central said of the sources, and what the case knows of looks at them.
import { freshnessOf, type Freshness } from '../../../shared/rules/freshness.ts';
import { checksOf } from '../case/checks-of.ts';
import type { HostParts } from '../host-parts.ts';
import type { Session } from '../vault/session.ts';
import type { Holding, PersonHead } from './person-head.ts';
import { readStandings } from './source-standings.ts';

export interface FreshHolding extends Holding { readonly freshness: Freshness }

type Needed = Pick<HostParts, 'folder' | 'journal' | 'clocks'>;

/** Null: nobody whom the registers know, so there is nothing to ask for either. */
export function withFreshness(host: Needed, { keys }: Pick<Session, 'keys'>, { caseId, head }: { readonly caseId: string; readonly head: PersonHead | null }): { readonly holdings: FreshHolding[]; readonly canLook: boolean } {
  if (head === null) return { holdings: [], canLook: false };
  const standings = readStandings(host.folder);
  const checks = checksOf(host.journal, keys.content, { caseId, personKey: head.personKey });
  const now = host.clocks.now().toISOString();
  const holdings = head.holdings.map((one): FreshHolding => {
    const isSame = ({ system, category }: { readonly system: string; readonly category: string }): boolean => system === one.system && category === one.category;
    return { ...one, freshness: freshnessOf({ broughtAt: one.broughtAt, standing: standings.find(isSame) ?? null, check: checks.find(isSame) ?? null, now }) };
  });
  return { holdings, canLook: standings.some(({ live }) => live) };
}

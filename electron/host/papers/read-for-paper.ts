// The read line a paper needs before it is made or shown: a paper is a look at a person's data too.
import type { PaperKind } from '../../../shared/domain/case/content.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import type { ReadPurpose } from '../../../shared/domain/person/content.ts';
import type { Result } from '../../../shared/outcomes.ts';
import { personKeyOf } from '../case/person-key-of.ts';
import type { HostParts } from '../host-parts.ts';
import type { PersonHead } from '../people/person-head.ts';
import { writeRead } from '../people/write-read-line.ts';
import type { Session } from '../vault/session.ts';

/** A request and a receipt are part of logging it; the copy and the letters are of the answer. */
function purposeOf(kind: PaperKind): ReadPurpose {
  return kind === 'request' || kind === 'receipt' ? 'log-request' : 'make-paper';
}

/** Papers that say what is held of the person, and so are a look at it. */
const sayHoldings: ReadonlySet<PaperKind> = new Set<PaperKind>(['copy', 'access-file', 'portability-file', 'decision', 'deletion-certificate', 'recipient-notice', 'restriction-lifting']);

/** `person` null: nobody here. `kept`: the paper was made before, perhaps where its person was. */
interface PaperLook { readonly caseId: string; readonly kind: PaperKind; readonly state: CaseState; readonly person: PersonHead | null; readonly kept?: boolean }

/** Of a kept paper of somebody who is not here, what it says is not known without reading it: any category of the register. */
function categoriesOf({ bundle }: HostParts, { kind, state, person, kept = false }: PaperLook): readonly string[] {
  if (!sayHoldings.has(kind)) return [];
  if (person !== null) return person.holdings.map(({ category }) => category);
  return kept && personKeyOf(state) !== null ? bundle.profile.categories.map(({ code }) => code) : [];
}

/**
 * The copy and the letters of the decision name every category the person has; the other papers carry the name only. A kept paper is
 * shown also where its person is not, and whom it is about stands in the log all the same. Outcomes: `not-saved`, `journal-damaged`.
 */
export function readForPaper(host: HostParts, session: Session, paper: PaperLook): Result<null> {
  const { caseId, kind, state, person } = paper;
  return writeRead(host, session, { caseId, personKey: person?.personKey ?? personKeyOf(state), purpose: purposeOf(kind), categories: categoriesOf(host, paper) });
}

// Which cases a person has: read from the sealed request lines once per session, then kept up by change numbers.
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import type { Journal } from '../journal/open-journal.ts';
import { linesAfter } from '../journal/lines-after.ts';
import type { Session } from '../vault/session.ts';
import { caseLineOf, readCase } from './read-case.ts';

interface Known { change: number; readonly byPerson: Map<string, Set<string>> }

/** Goes with the session: what it holds must not outlive the lock. */
const bySession = new WeakMap<Session, Known>();
const page = 1000;

function catchUp(journal: Journal, session: Session): Known {
  const known = bySession.get(session) ?? { change: 0, byPerson: new Map<string, Set<string>>() };
  bySession.set(session, known);
  for (;;) {
    const changes = linesAfter(journal, known.change, page);
    for (const { change, line } of changes) {
      known.change = change;
      if (line.header.type !== 'request-logged' || line.header.caseId === null) continue;
      const read = caseLineOf(session.keys.content, line);
      if (read?.type !== 'request-logged' || read.content.requester.personKey === null) continue;
      const cases = known.byPerson.get(read.content.requester.personKey) ?? new Set<string>();
      known.byPerson.set(read.content.requester.personKey, cases.add(line.header.caseId));
    }
    if (changes.length < page) return known;
  }
}

/** Every case of the person that this desk knows, with its state, newest receipt first; the asking case itself is left out. */
export function casesOf(journal: Journal, session: Session, personKey: string, except: string | null = null): readonly { readonly caseId: string; readonly state: CaseState }[] {
  const cases = catchUp(journal, session).byPerson.get(personKey) ?? new Set<string>();
  const read = [...cases].filter((caseId) => caseId !== except).map((caseId) => ({ caseId, state: readCase(journal, session.keys.content, caseId).state }));
  return read.toSorted((one, other) => ((one.state.request?.receivedOn ?? '') < (other.state.request?.receivedOn ?? '') ? 1 : -1));
}

/** Cases of the person that are not yet answered. */
export function openCasesOf(journal: Journal, session: Session, personKey: string): string[] {
  return casesOf(journal, session, personKey).filter(({ state }) => !closedPhases.includes(state.phase)).map(({ caseId }) => caseId);
}

// Which cases a person has: read from the sealed request lines once per session, then kept up by change numbers.
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

/** Cases of the person that are not yet handed over. */
export function openCasesOf(journal: Journal, session: Session, personKey: string): string[] {
  const cases = catchUp(journal, session).byPerson.get(personKey) ?? new Set<string>();
  return [...cases].filter((caseId) => readCase(journal, session.keys.content, caseId).state.phase !== 'handed-over');
}

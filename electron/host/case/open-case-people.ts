// Whose cases are open, in the whole controller as this desk's journal knows it: these people stay at hand under every offline scope but none.
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import { lastChange } from '../journal/last-change.ts';
import { linesAfter } from '../journal/lines-after.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readCase } from './read-case.ts';

const page = 1000;

/** Answers their keys; only cases that have got lines since it was last asked are read again. */
export function openCasePeople(journal: Journal, contentKey: Buffer): () => ReadonlySet<string> {
  const byCase = new Map<string, string>();
  let seen = 0;
  let people: ReadonlySet<string> = new Set();
  const look = (caseId: string): void => {
    const { state, ended } = readCase(journal, contentKey, caseId);
    const personKey = state.request?.requester.personKey ?? state.facts['estate-logged'][0]?.deceased.personKey ?? null;
    if (ended || personKey === null || closedPhases.includes(state.phase)) byCase.delete(caseId);
    else byCase.set(caseId, personKey);
  };
  const touched = (): ReadonlySet<string> => {
    const cases = new Set<string>();
    for (;;) {
      const changes = linesAfter(journal, seen, page);
      for (const { change, line } of changes) {
        seen = change;
        if (line.header.caseId !== null) cases.add(line.header.caseId);
      }
      if (changes.length < page) return cases;
    }
  };
  return () => {
    if (lastChange(journal) === seen) return people;
    const cases = touched();
    for (const caseId of cases) look(caseId);
    if (cases.size > 0) people = new Set(byCase.values());
    return people;
  };
}

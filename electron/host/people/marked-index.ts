// The search of an unlocked desk under the desks' own marks: whoever reads a person here reads them as protected.
import type { DeskMarks, MarkedPeople } from './desk-marks.ts';
import { createPeopleIndex, type PeopleIndex } from './people-search.ts';
import type { PersonHead } from './person-head.ts';

export interface MarkedIndex {
  /** Brought up to the newest mark each time: a mark of another desk holds from the next look on. */
  readonly index: () => PeopleIndex;
  readonly add: (head: PersonHead) => void;
  readonly marksOf: (personKey: string) => readonly string[];
}

export function markedIndex(marks: DeskMarks): MarkedIndex {
  const bare = createPeopleIndex();
  let marked: MarkedPeople = new Map();
  /** People whom the registers do not protect and a mark does. */
  const raised = new Set<string>();
  const add = (head: PersonHead): void => {
    const raises = !head.nonDisclosure && marked.has(head.personKey);
    if (raises) raised.add(head.personKey);
    else raised.delete(head.personKey);
    bare.add(raises ? { ...head, nonDisclosure: true } : head);
  };
  const again = (personKey: string): void => {
    const head = bare.head(personKey);
    if (head !== null) add(raised.has(personKey) ? { ...head, nonDisclosure: false } : head);
  };
  const index = (): PeopleIndex => {
    const now = marks();
    if (now !== marked) {
      const changed = new Set([...now.keys(), ...marked.keys()]);
      marked = now;
      changed.forEach(again);
    }
    return bare;
  };
  return { index, add, marksOf: (personKey) => { index(); return marked.get(personKey) ?? []; } };
}

// Heads and search of an unlocked desk under the desks' own marks: whoever reads a person here reads them as protected.
import type { DeskMarks, MarkedPeople } from './desk-marks.ts';
import type { PeopleIndex } from './people-index.ts';
import type { PersonHead } from './person-head.ts';

export interface MarkedIndex {
  readonly head: (personKey: string) => PersonHead | null;
  /** Brought up to the newest mark each time: a mark of another desk holds from the next look on. */
  readonly index: () => PeopleIndex;
  /** The registers say something new of a person: what stands over them is made again. */
  readonly renew: () => void;
  readonly marksOf: (personKey: string) => readonly string[];
}

/** `stored`: a person as the registers have them, null when unknown. */
export function markedIndex(bare: PeopleIndex, stored: (personKey: string) => PersonHead | null, marks: DeskMarks): MarkedIndex {
  let seen: MarkedPeople | null = null;
  const index = (): PeopleIndex => {
    const now = marks();
    if (now === seen) return bare;
    seen = now;
    // The registers' own protected are found by no place already.
    bare.overlay([...now.keys()].flatMap((personKey) => stored(personKey) ?? []).filter((head) => !head.nonDisclosure).map((head) => ({ ...head, nonDisclosure: true })));
    return bare;
  };
  const head: MarkedIndex['head'] = (personKey) => {
    const found = stored(personKey);
    return found !== null && marks().has(personKey) ? { ...found, nonDisclosure: true } : found;
  };
  return { head, index, renew: () => { seen = null; }, marksOf: (personKey) => marks().get(personKey) ?? [] };
}

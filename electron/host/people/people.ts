// Register data as the unlocked desk uses it: heads and search in memory, items opened only when asked.
import type { Item, Person } from '../../../shared/registers/person.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import { digestOf, type Lookup, type LookupRules } from './blind-key.ts';
import type { DeskMarks, MarkedPeople } from './desk-marks.ts';
import { markedIndex, type MarkedIndex } from './marked-index.ts';
import type { PeopleIndex } from './people-search.ts';
import { openPeopleStore } from './people-store.ts';
import { headOf, type PersonHead } from './person-head.ts';
import { openHead, openItems, sealPerson } from './seal-person.ts';

export interface People {
  readonly unlock: (keys: SessionKeys) => void;
  /** Drops every readable head and the search. */
  readonly lock: () => void;
  readonly index: () => PeopleIndex | null;
  /** Lines of the desks' own marks of non-disclosure that stand. */
  readonly marksOf: (personKey: string) => readonly string[];
  readonly find: (lookup: Lookup) => readonly PersonHead[];
  readonly items: (personKey: string) => readonly Item[];
  /** A page of the pull; needs an unlocked desk. */
  readonly bring: (page: readonly { readonly position: number; readonly person: Person }[], at: string, rules: LookupRules) => void;
  /** Erased at central: its items are gone at once, its head leaves the search of an unlocked desk at the lock. */
  readonly forget: (personKey: string) => void;
  readonly mark: () => { readonly position: number; readonly broughtAt: string | null };
  readonly close: () => void;
}

const noMarks: MarkedPeople = new Map();

/** `marksWith`: how an unlocked desk reads the marks; a store that is only filled needs none. */
export function openPeople(folder: string, marksWith: (keys: SessionKeys) => DeskMarks = () => () => noMarks): People {
  const store = openPeopleStore(folder);
  let open: { readonly keys: SessionKeys; readonly marked: MarkedIndex } | null = null;
  const unlocked = (): { readonly keys: SessionKeys; readonly marked: MarkedIndex } => {
    if (open === null) throw new Error('people are read only while unlocked');
    return open;
  };
  return {
    unlock: (keys) => {
      const marked = markedIndex(marksWith(keys));
      for (const { personKey, head } of store.heads()) marked.add(openHead(keys, personKey, head));
      open = { keys, marked };
    },
    lock: () => {
      open = null;
    },
    index: () => open?.marked.index() ?? null,
    marksOf: (personKey) => unlocked().marked.marksOf(personKey),
    find: (lookup) => {
      const { keys, marked } = unlocked();
      const found = store.byDigest(digestOf(keys.index, lookup)).flatMap((personKey) => marked.index().head(personKey) ?? []);
      // The registers' own protected have no such digest (blind-key.ts); one who was marked at a desk still has.
      return lookup.kind === 'metering-point' ? found.filter((head) => !head.nonDisclosure) : found;
    },
    items: (personKey) => openItems(unlocked().keys, personKey, store.chunks(personKey)),
    bring: (page, at, rules) => {
      const { keys, marked } = unlocked();
      store.put(page.map(({ position, person }) => sealPerson(keys, person, { position, rules })), at);
      for (const { person } of page) marked.add(headOf(person));
    },
    forget: store.forget,
    mark: store.mark,
    close: store.close,
  };
}

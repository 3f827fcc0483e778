// Register data as the unlocked desk uses it: the search in memory, heads and items opened only when asked.
import type { Item, Person } from '../../../shared/registers/person.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import type { Lookup, LookupRules } from '../../../shared/registers/lookup.ts';
import { digestOf } from './blind-key.ts';
import type { DeskMarks, MarkedPeople } from './desk-marks.ts';
import { markedIndex, type MarkedIndex } from './marked-index.ts';
import type { FoundRow } from './found-row.ts';
import { buryGone, openSearch, sealChange } from './open-search.ts';
import type { PeopleIndex, TextHit, TextQuery } from './people-index.ts';
import { openPeopleStore } from './people-store.ts';
import { headOf, type PersonHead } from './person-head.ts';
import { openHead, openItems, sealPerson } from './seal-person.ts';

export interface People {
  readonly unlock: (keys: SessionKeys) => void;
  /** Overwrites the search and forgets the keys. */
  readonly lock: () => void;
  /** Null for an unknown person and while locked. */
  readonly head: (personKey: string) => PersonHead | null;
  /** Nothing while locked. */
  readonly search: (query: TextQuery) => { readonly total: number; readonly hits: readonly TextHit[] };
  /** How many others carry the same folded name. */
  readonly namesakes: (row: Pick<FoundRow, 'nameMark'>) => number;
  /** People who can be found; 0 while locked. */
  readonly size: () => number;
  /** Lines of the desks' own marks of non-disclosure that stand. */
  readonly marksOf: (personKey: string) => readonly string[];
  readonly find: (lookup: Lookup) => readonly PersonHead[];
  readonly items: (personKey: string) => readonly Item[];
  /** A page of the pull; needs an unlocked desk. */
  readonly bring: (page: readonly { readonly position: number; readonly person: Person }[], at: string, rules: LookupRules) => void;
  /** Erased at central: nothing of the person is left here, sealed or not. */
  readonly forget: (personKey: string) => void;
  readonly mark: () => { readonly position: number; readonly broughtAt: string | null };
  readonly close: () => void;
}

const noMarks: MarkedPeople = new Map();

interface Open { readonly keys: SessionKeys; readonly index: PeopleIndex; readonly marked: MarkedIndex }

/** `marksWith`: how an unlocked desk reads the marks; a store that is only filled needs none. */
export function openPeople(folder: string, marksWith: (keys: SessionKeys) => DeskMarks = () => () => noMarks): People {
  const store = openPeopleStore(folder);
  let open: Open | null = null;
  const unlocked = (): Open => {
    if (open === null) throw new Error('people are read only while unlocked');
    return open;
  };
  const lock = (): void => {
    open?.index.wipe();
    open = null;
  };
  return {
    unlock: (keys) => {
      lock();
      const index = openSearch(store, keys);
      const stored = (personKey: string): PersonHead | null => {
        const sealed = store.head(personKey);
        return sealed === null ? null : openHead(keys, personKey, sealed);
      };
      open = { keys, index, marked: markedIndex(index, stored, marksWith(keys)) };
    },
    lock,
    head: (personKey) => open?.marked.head(personKey) ?? null,
    search: (query) => open?.marked.index().search(query) ?? { total: 0, hits: [] },
    namesakes: ({ nameMark }) => open?.index.namesakes(nameMark) ?? 0,
    size: () => open?.index.size() ?? 0,
    marksOf: (personKey) => unlocked().marked.marksOf(personKey),
    find: (lookup) => {
      const { keys, marked } = unlocked();
      const found = store.byDigest(digestOf(keys.index, lookup)).flatMap((personKey) => marked.head(personKey) ?? []);
      // The registers' own protected have no such digest (blind-key.ts); one who was marked at a desk still has.
      return lookup.kind === 'metering-point' ? found.filter((head) => !head.nonDisclosure) : found;
    },
    items: (personKey) => openItems(unlocked().keys, personKey, store.chunks(personKey)),
    bring: (page, at, rules) => {
      const { keys, index, marked } = unlocked();
      const change = index.change(page.map(({ person }) => headOf(person)));
      store.put(page.map(({ position, person }) => sealPerson(keys, person, { position, rules })), at, sealChange(keys, change));
      index.take(change);
      marked.renew();
    },
    forget: (personKey) => {
      store.forget(personKey);
      if (open !== null) buryGone(store, open.keys, open.index);
    },
    mark: store.mark,
    close: () => {
      lock();
      store.close();
    },
  };
}

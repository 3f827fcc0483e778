// Register data as the unlocked desk uses it: heads and search in memory, items opened only when asked.
import type { Item, Person } from '../../../shared/registers/person.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import { digestOf, type Lookup, type LookupRules } from './blind-key.ts';
import { createPeopleIndex, type PeopleIndex } from './people-search.ts';
import { openPeopleStore } from './people-store.ts';
import { headOf, type PersonHead } from './person-head.ts';
import { openHead, openItems, sealPerson } from './seal-person.ts';

export interface People {
  readonly unlock: (keys: SessionKeys) => void;
  /** Drops every readable head and the search. */
  readonly lock: () => void;
  readonly index: () => PeopleIndex | null;
  readonly find: (lookup: Lookup) => readonly PersonHead[];
  readonly items: (personKey: string) => readonly Item[];
  /** A page of the pull; needs an unlocked desk. */
  readonly bring: (page: readonly { readonly position: number; readonly person: Person }[], at: string, rules: LookupRules) => void;
  readonly mark: () => { readonly position: number; readonly broughtAt: string | null };
  readonly close: () => void;
}

export function openPeople(folder: string): People {
  const store = openPeopleStore(folder);
  let open: { readonly keys: SessionKeys; readonly index: PeopleIndex } | null = null;
  const unlocked = (): { readonly keys: SessionKeys; readonly index: PeopleIndex } => {
    if (open === null) throw new Error('people are read only while unlocked');
    return open;
  };
  return {
    unlock: (keys) => {
      const index = createPeopleIndex();
      for (const { personKey, head } of store.heads()) index.add(openHead(keys, personKey, head));
      open = { keys, index };
    },
    lock: () => {
      open = null;
    },
    index: () => open?.index ?? null,
    find: (lookup) => {
      const { keys, index } = unlocked();
      return store.byDigest(digestOf(keys.index, lookup)).flatMap((personKey) => index.head(personKey) ?? []);
    },
    items: (personKey) => openItems(unlocked().keys, personKey, store.chunks(personKey)),
    bring: (page, at, rules) => {
      const { keys, index } = unlocked();
      store.put(page.map(({ position, person }) => sealPerson(keys, person, { position, rules })), at);
      for (const { person } of page) index.add(headOf(person));
    },
    mark: store.mark,
    close: store.close,
  };
}

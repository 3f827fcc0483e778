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
import { openPeopleStore, type FeedMark, type PeopleMark, type PeopleStore, type SealedItems } from './people-store.ts';
import { headOf, type PersonHead } from './person-head.ts';
import { scopedPeople, type OpenEyes, type ScopedPeople } from './scoped-people.ts';
import type { IndexedRecord } from './record-chunk.ts';
import { openHead, openItems, sealPerson, withSealedRecords } from './seal-person.ts';

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
  /** The same records while `work` runs, each read only when it asks. */
  readonly withRecords: <T>(personKey: string, work: (records: readonly IndexedRecord[]) => T) => T;
  /** A page of the pull; needs an unlocked desk. `feed`: see BroughtMark. */
  readonly bring: (page: readonly { readonly position: number; readonly person: Person }[], at: string, rules: LookupRules, feed?: FeedMark | null) => void;
  /** Erased at central: nothing of the person is left here, sealed or not. */
  readonly forget: (personKey: string) => void;
  readonly mark: () => PeopleMark;
  /** Which people this desk holds, and what keeps it so. */
  readonly scope: ScopedPeople;
  readonly close: () => void;
}

const noMarks: MarkedPeople = new Map();
const noCases: ReadonlySet<string> = new Set();

/** How an unlocked desk reads its journal: the marks, and who has an open case of the controller's. A store that is only filled needs neither. */
export interface PeopleEyes { readonly marks?: (keys: SessionKeys) => DeskMarks; readonly openCases?: (keys: SessionKeys) => () => ReadonlySet<string> }

/** `eyes` stay the same from unlock to lock, also when the search is made again. */
interface Open { readonly keys: SessionKeys; readonly eyes: OpenEyes; readonly marks: DeskMarks; readonly index: PeopleIndex; readonly marked: MarkedIndex; readonly isShown: (personKey: string) => boolean }
type Opened = Pick<Open, 'keys' | 'eyes' | 'marks'>;

function openedSearch(store: PeopleStore, scope: ScopedPeople, { keys, eyes, marks }: Opened): Open {
  const index = openSearch(store, keys);
  const shown = (personKey: string): PersonHead | null => {
    const head = eyes.head(personKey);
    return head !== null && scope.held().pending && !scope.isShown(head) ? null : head;
  };
  return { keys, eyes, marks, index, marked: markedIndex(index, shown, marks), isShown: (personKey) => !scope.held().pending || shown(personKey) !== null };
}

/** While people of an earlier scope are still in the search, their rows are left out here; the total counts them, which tells nothing. */
function searchShown({ marked, isShown }: Open, query: TextQuery): ReturnType<PeopleIndex['search']> {
  const { total, hits } = marked.index().search(query);
  return { total, hits: hits.filter(({ row }) => isShown(row.personKey)) };
}

function eyesOf(store: PeopleStore, keys: SessionKeys, openCases: OpenEyes['openCases']): OpenEyes {
  return { openCases, head: (personKey) => {
    const sealed = store.head(personKey);
    return sealed === null ? null : openHead(keys, personKey, sealed);
  } };
}

interface Held { readonly keys: SessionKeys; readonly head: PersonHead; readonly sealed: SealedItems }

/** Null for whom this desk may not show, or does not have. */
function heldOf(store: PeopleStore, { keys, isShown }: Pick<Open, 'keys' | 'isShown'>, personKey: string): Held | null {
  const sealed = isShown(personKey) ? store.head(personKey) : null;
  return sealed === null ? null : { keys, head: openHead(keys, personKey, sealed), sealed: { position: sealed.position, chunks: store.chunks(personKey) } };
}

function itemsOf(held: Held | null): readonly Item[] {
  return held === null ? [] : openItems(held.keys, held.head, held.sealed);
}

function recordsOf<T>(held: Held | null, work: (records: readonly IndexedRecord[]) => T): T {
  return held === null ? work([]) : withSealedRecords(held.keys, held.head, { sealed: held.sealed, work });
}

export function openPeople(folder: string, { marks = () => () => noMarks, openCases = () => () => noCases }: PeopleEyes = {}): People {
  const store = openPeopleStore(folder);
  let open: Open | null = null;
  const unlocked = (): Open => {
    if (open === null) throw new Error('people are read only while unlocked');
    return open;
  };
  const lock = (): void => {
    open?.index.wipe();
    open = null;
    scope.forgetAbsent();
  };
  const searchAgain = (): void => {
    store.together(store.search.empty);
    if (open === null) return;
    open.index.wipe();
    open = openedSearch(store, scope, open);
  };
  const bury = (): void => { if (open !== null) buryGone(store, open.keys, open.index); };
  const scope = scopedPeople({ store, eyes: () => open?.eyes ?? null, searchAgain, buryGone: bury });
  return {
    scope,
    unlock: (keys) => {
      lock();
      open = openedSearch(store, scope, { keys, eyes: eyesOf(store, keys, openCases(keys)), marks: marks(keys) });
    },
    lock,
    head: (personKey) => open?.marked.head(personKey) ?? null,
    search: (query) => (open === null ? { total: 0, hits: [] } : searchShown(open, query)),
    namesakes: ({ nameMark }) => open?.index.namesakes(nameMark) ?? 0,
    size: () => open?.index.size() ?? 0,
    marksOf: (personKey) => unlocked().marked.marksOf(personKey),
    find: (lookup) => {
      const { keys, marked } = unlocked();
      const found = store.byDigest(digestOf(keys.index, lookup)).flatMap((personKey) => marked.head(personKey) ?? []);
      // The registers' own protected have no such digest (blind-key.ts); one who was marked at a desk still has.
      return lookup.kind === 'metering-point' ? found.filter((head) => !head.nonDisclosure) : found;
    },
    items: (personKey) => itemsOf(heldOf(store, unlocked(), personKey)),
    withRecords: (personKey, work) => recordsOf(heldOf(store, unlocked(), personKey), work),
    bring: (page, at, rules, feed) => {
      const { keys, index, marked } = unlocked();
      const change = index.change(page.map(({ person }) => headOf(person)));
      store.put(page.map(({ position, person }) => sealPerson(keys, person, { position, rules })), { at, feed }, sealChange(keys, change));
      index.take(change);
      marked.renew();
      scope.notAbsent(page.map(({ person }) => person.personKey));
    },
    forget: (personKey) => {
      store.forget(personKey);
      bury();
    },
    mark: store.mark,
    close: () => {
      lock();
      store.close();
    },
  };
}

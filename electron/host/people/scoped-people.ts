// Keeps the replica to its offline scope: nobody outside it is shown from the moment central's word is heard, and their rows go step by step behind.
import { setImmediate as breathe } from 'node:timers/promises';
import type { ScopeWord } from '../../../shared/protocol/offline-scope.ts';
import { isOfOffice } from '../../../shared/rules/office-people.ts';
import type { PeopleStore } from './people-store.ts';
import type { PersonHead } from './person-head.ts';
import { turnOf, type HeldScope } from './scope-store.ts';

/** What an unlocked desk knows. `openCases`: people with an open case of the controller's. */
export interface OpenEyes { readonly head: (personKey: string) => PersonHead | null; readonly openCases: () => ReadonlySet<string> }

export interface Wanted { readonly personKey: string; /** The position at which the desk has them; 0 when it has not. */ readonly after: number }

export interface ScopedPeople {
  readonly held: () => HeldScope;
  readonly hear: (word: Omit<ScopeWord, 'device'>) => void;
  /** Whether the person may be shown, asked while the scope is being carried out. */
  readonly isShown: (head: PersonHead) => boolean;
  /** Those who are brought by key under this scope, newest state asked for. */
  readonly wanted: () => readonly Wanted[];
  /** Until when the person is kept, who is brought by key: null while a case is open, undefined when not kept. */
  readonly keptUntil: (personKey: string) => string | null | undefined;
  /** As `keptUntil` answered, or for a visit. */
  readonly keep: (personKey: string, until: string | null | undefined) => void;
  /** Central has said, since the unlock, that it has nobody of this key: nothing is stored of them there either. */
  readonly isAbsent: (personKey: string) => boolean;
  readonly noteAbsent: (personKey: string) => void;
  readonly notAbsent: (personKeys: readonly string[]) => void;
  /** With the lock. */
  readonly forgetAbsent: () => void;
  /** The feed says that these are not in the scope. */
  readonly outside: (personKeys: readonly string[]) => void;
  /** Erases whoever is outside: after a narrowed scope, a closed case, the end of a visit. Stops when the desk locks; the next call goes on. */
  readonly sweep: (now: Date) => Promise<void>;
}

/** People looked at, and at most erased, in one transaction. */
const step = 500;
/** Up to so many people the search is made anew at once, so that no word of theirs stays in it; in a larger one they are buried, and gone with the next merge. */
const remakeMax = 20_000;

interface Parts {
  readonly store: PeopleStore;
  /** Null while locked. */
  readonly eyes: () => OpenEyes | null;
  /** The search is made again of what stands in the store: at once when unlocked, else at the next unlock. */
  readonly searchAgain: () => void;
  readonly buryGone: () => void;
}

/**
 * Whom this scope keeps by key: visits, and under every scope but none the people of open cases. A locked desk cannot read whose cases
 * are open: it goes by those it asked for by key when it was last unlocked, none of them after `all`, where nobody is asked for by key.
 */
function keysKept({ store, eyes }: Parts): ReadonlySet<string> {
  const kept = store.scope.kept();
  const isNone = store.scope.held().kind === 'none';
  const seeing = eyes();
  if (!isNone && seeing === null) return new Set(kept.keys());
  const visits = [...kept].flatMap(([personKey, until]) => (until === null ? [] : [personKey]));
  return new Set([...visits, ...(isNone ? [] : seeing?.openCases() ?? [])]);
}

/** Written down while somebody can read it, for the time when nobody can. */
function rememberKept(parts: Parts): ReadonlySet<string> {
  const { scope } = parts.store;
  const wanted = keysKept(parts);
  const known = scope.kept();
  for (const personKey of wanted) if (!known.has(personKey)) scope.keep(personKey, null);
  return wanted;
}

function isInside({ kind, area }: HeldScope, personKey: string, kept: ReadonlySet<string>, head: () => PersonHead | null): boolean {
  if (kind === 'all' || kept.has(personKey)) return true;
  const known = kind === 'office' && area !== null ? head() : null;
  return known !== null && area !== null && isOfOffice(known, area);
}

function erase({ store, searchAgain, buryGone }: Parts, personKeys: readonly string[]): void {
  if (personKeys.length === 0) return;
  store.forgetAll(personKeys);
  if (store.count() > remakeMax) buryGone();
  else searchAgain();
}

/** Left pending when the desk is locked or unlocked in the middle. */
async function sweepAll(parts: Parts): Promise<void> {
  const { store, eyes } = parts;
  const seeing = eyes();
  for (let after = '';;) {
    if (eyes() !== seeing) return;
    const keys = store.keysAfter(after, step);
    const last = keys.at(-1);
    if (last === undefined) break;
    const kept = keysKept(parts);
    store.forgetAll(keys.filter((key) => !isInside(store.scope.held(), key, kept, () => seeing?.head(key) ?? null)));
    after = last;
    await breathe();
  }
  if (eyes() !== seeing) return;
  parts.searchAgain();
  store.scope.carriedOut();
}

/** Visits that are over and cases that are closed. */
function endKept(parts: Parts, now: Date): void {
  const { store, eyes } = parts;
  const cases = eyes()?.openCases() ?? null;
  const ended = [...store.scope.kept()].filter(([personKey, until]) => (until === null ? cases !== null && !cases.has(personKey) : until <= now.toISOString())).map(([personKey]) => personKey);
  if (ended.length === 0) return;
  const kept = new Set([...keysKept(parts)].filter((personKey) => !ended.includes(personKey) || (cases?.has(personKey) === true && store.scope.held().kind !== 'none')));
  // The rows first: whoever is unkept and still there would be looked for by nobody.
  erase(parts, ended.filter((personKey) => store.head(personKey) !== null && !isInside(store.scope.held(), personKey, kept, () => eyes()?.head(personKey) ?? null)));
  store.scope.unkeep(ended);
}

export function scopedPeople(parts: Parts): ScopedPeople {
  const { store, eyes } = parts;
  const { scope } = store;
  const absent = new Set<string>();
  return {
    isAbsent: (personKey) => absent.has(personKey),
    noteAbsent: (personKey) => { absent.add(personKey); },
    notAbsent: (personKeys) => { for (const personKey of personKeys) absent.delete(personKey); },
    forgetAbsent: () => { absent.clear(); },
    held: scope.held,
    hear: (word) => {
      const turn = turnOf(scope.held(), word);
      if (turn !== null) scope.note(word, turn);
    },
    isShown: (head) => isInside(scope.held(), head.personKey, keysKept(parts), () => head),
    wanted: () => {
      if (scope.held().kind === 'all') return [];
      return [...rememberKept(parts)].map((personKey) => ({ personKey, after: store.head(personKey)?.position ?? 0 }));
    },
    keptUntil: (personKey) => scope.kept().get(personKey),
    keep: (personKey, until) => {
      if (until === undefined) scope.unkeep([personKey]);
      else scope.keep(personKey, until);
    },
    outside: (personKeys) => {
      const kept = keysKept(parts);
      erase(parts, personKeys.filter((personKey) => !kept.has(personKey) && store.head(personKey) !== null));
    },
    sweep: async (now) => {
      const { kind, pending } = scope.held();
      const isLocked = eyes() === null;
      // Who belongs to an office only the keys tell: their addresses. The others are kept by key alone, so they need no unlocking.
      if (kind === 'all' || (isLocked && kind === 'office')) return;
      // Locked, nobody knows whether a visitor has an open case by now.
      if (!isLocked || kind === 'none') endKept(parts, now);
      if (!isLocked) rememberKept(parts);
      if (pending) await sweepAll(parts);
    },
  };
}

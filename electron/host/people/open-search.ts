// Opens the sealed search at unlock, and makes it anew from the people where it is missing or does not open.
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import { createPeopleIndex, type PeopleIndex, type SearchChange, type StoredSegment } from './people-index.ts';
import type { PeopleStore } from './people-store.ts';
import { openSegment } from './search-segment.ts';
import type { SealedChange, SealedSegment } from './search-store.ts';
import { openHead } from './seal-person.ts';

const about = (id: number): string => `search:${String(id)}`;

export function sealChange(keys: Pick<SessionKeys, 'people'>, { added, dropped, dead }: SearchChange): SealedChange {
  return { added: added === null ? null : { id: added.id, sealed: sealBytes(keys.people, about(added.id), added.segment.bytes) }, dropped, dead };
}

function opened(keys: SessionKeys, { id, sealed, dead }: SealedSegment): StoredSegment | null {
  const plain = openBytes(keys.people, about(id), sealed);
  if (plain === null) return null;
  const segment = openSegment(plain);
  if (segment?.bytes !== plain) plain.fill(0);
  return segment === null ? null : { id, segment, dead };
}

/** People taken at once when the search is made anew. */
const batch = 10_000;

function remake(store: PeopleStore, keys: SessionKeys): PeopleIndex {
  const index = createPeopleIndex([]);
  store.together(() => {
    store.search.empty();
    let heads: ReturnType<typeof openHead>[] = [];
    const take = (): void => {
      if (heads.length === 0) return;
      const change = index.change(heads);
      store.search.keep(sealChange(keys, change));
      index.take(change);
      heads = [];
    };
    for (const { personKey, ...sealed } of store.heads()) {
      heads.push(openHead(keys, personKey, sealed));
      if (heads.length >= batch) take();
    }
    take();
  });
  return index;
}

export function openSearch(store: PeopleStore, keys: SessionKeys): PeopleIndex {
  const segments: StoredSegment[] = [];
  if (!store.search.whole()) return remake(store, keys);
  // One after the other, so that never more than one stands in memory sealed and open.
  for (const sealed of store.search.segments()) {
    const segment = opened(keys, sealed);
    if (segment === null) return remake(store, keys);
    segments.push(segment);
  }
  const index = createPeopleIndex(segments);
  buryGone(store, keys, index);
  return index;
}

/** Who was forgotten since the search was last looked at leaves it, here and on disk: left for later, it would bury them also when they have come back. */
export function buryGone(store: PeopleStore, keys: SessionKeys, index: PeopleIndex): void {
  const gone = store.search.gone();
  if (gone.length === 0) return;
  const change = index.bury(gone);
  store.together(() => {
    store.search.keep(sealChange(keys, change));
    store.search.noneGone();
  });
  index.take(change);
}

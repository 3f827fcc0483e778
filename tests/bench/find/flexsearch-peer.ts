// Peer: FlexSearch with forward tokens; it has no typo search for such an index.
import { Index } from 'flexsearch';
import { madeHead } from '../../people/made-register.ts';
import { rowsMax, type MakeEngine } from './find-engine.ts';
import { queryTextOf, searchTextOf } from './search-text-of.ts';

export const flexsearchPeer: MakeEngine = async ({ seed, size }) => {
  const index = new Index({ tokenize: 'forward', cache: false });
  const keys: string[] = [];
  for (let running = 0; running < size; running += 1) {
    const head = madeHead(seed, running);
    keys.push(head.personKey);
    index.add(running, searchTextOf(head));
  }
  const find = (text: string): readonly string[] => index.search(queryTextOf(text), { limit: rowsMax }).map((id) => keys[Number(id)] ?? '');
  return Promise.resolve({ find, unlocking: null, close: () => undefined });
};

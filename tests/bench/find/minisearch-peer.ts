// Peer: MiniSearch with prefix and one typo, everything in memory.
import MiniSearch from 'minisearch';
import { madeHead } from '../../people/made-register.ts';
import { rowsMax, type MakeEngine } from './find-engine.ts';
import { queryTextOf, searchTextOf } from './search-text-of.ts';

export const minisearchPeer: MakeEngine = async ({ seed, size }) => {
  const index = new MiniSearch<{ readonly id: string; readonly text: string }>({ fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term });
  for (let running = 0; running < size; running += 1) {
    const head = madeHead(seed, running);
    index.add({ id: head.personKey, text: searchTextOf(head) });
  }
  const find = (text: string): readonly string[] => index.search(queryTextOf(text), { combineWith: 'AND', prefix: true, fuzzy: (term) => term.length >= 4 && !/\d/.test(term) ? 1 : false }).slice(0, rowsMax).map(({ id }) => String(id));
  return Promise.resolve({ find, unlocking: null, close: () => undefined });
};

// Peer: SQLite FTS5 with prefix indexes, in memory, since nothing readable may lie on a desk's disk; it knows no typos.
import { DatabaseSync } from 'node:sqlite';
import { madeHead } from '../../people/made-register.ts';
import { rowsMax, type MakeEngine } from './find-engine.ts';
import { queryTextOf, searchTextOf } from './search-text-of.ts';

export const fts5Peer: MakeEngine = async ({ seed, size }) => {
  const db = new DatabaseSync(':memory:');
  db.exec("CREATE VIRTUAL TABLE person USING fts5(text, key UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4')");
  const add = db.prepare('INSERT INTO person (text, key) VALUES (?, ?)');
  db.exec('BEGIN');
  for (let running = 0; running < size; running += 1) {
    const head = madeHead(seed, running);
    add.run(searchTextOf(head), head.personKey);
  }
  db.exec("COMMIT; INSERT INTO person (person) VALUES ('optimize')");
  const ask = db.prepare(`SELECT key FROM person WHERE person MATCH ? LIMIT ${rowsMax}`);
  const find = (text: string): readonly string[] => ask.all(queryTextOf(text).split(' ').map((word) => `"${word}"*`).join(' ')).map((row) => String(row['key']));
  return Promise.resolve({ find, unlocking: null, close: () => { db.close(); } });
};

// Peer: PostgreSQL with a trigram index on the embedded server, words joined by AND, a typo forgiven by word similarity.
import pg from 'pg';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { madeHead } from '../../people/made-register.ts';
import { rowsMax, type MakeEngine } from './find-engine.ts';
import { queryTextOf, searchTextOf } from './search-text-of.ts';

const batch = 5000;

export const trigramPeer: MakeEngine = async ({ seed, size, folder }) => {
  const server = await startEmbedded(folder, 'bench-of-find');
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('CREATE EXTENSION pg_trgm; CREATE TABLE person (key text, body text)');
  for (let from = 0; from < size; from += batch) {
    const heads = Array.from({ length: Math.min(batch, size - from) }, (_, at) => madeHead(seed, from + at));
    await client.query('INSERT INTO person SELECT * FROM unnest($1::text[], $2::text[])', [heads.map(({ personKey }) => personKey), heads.map(searchTextOf)]);
  }
  await client.query('CREATE INDEX ON person USING gin (body gin_trgm_ops); ANALYZE person; SET pg_trgm.word_similarity_threshold = 0.5');
  const find = async (text: string): Promise<readonly string[]> => {
    const words = queryTextOf(text).split(' ');
    const { rows } = await client.query<{ key: string }>(`SELECT key FROM person WHERE ${words.map((_, at) => `$${at + 1} <% body`).join(' AND ')} LIMIT ${rowsMax}`, words);
    return rows.map(({ key }) => key);
  };
  return { find, unlocking: null, close: async () => {
    await client.end();
    await server.stop();
  } };
};

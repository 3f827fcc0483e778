// One engine in a process of its own, so that its memory is its own: `engine-process.ts NAME SEED SIZE EACH ROUNDS FOLDER`, its report as the last line.
import { findQueries, type QueryKind } from './find-queries.ts';
import type { FindEngine, MakeEngine } from './find-engine.ts';
import { flexsearchPeer } from './flexsearch-peer.ts';
import { fts5Peer } from './fts5-peer.ts';
import { minisearchPeer } from './minisearch-peer.ts';
import { ownFill, ownSearch } from './own-search.ts';
import { trigramPeer } from './trigram-peer.ts';

const engines: Readonly<Record<string, MakeEngine>> = { 'own-fill': ownFill, own: ownSearch, MiniSearch: minisearchPeer, FlexSearch: flexsearchPeer, FTS5: fts5Peer, pg_trgm: trigramPeer };

export interface EngineReport {
  readonly buildSeconds: number;
  /** Of this process beyond what it had before, after collecting rubbish; MB. */
  readonly memory: number;
  /** The most this process ever had, what it began with included; MB. */
  readonly peak: number;
  /** `processor`: what the query itself cost, whoever else was at work. */
  readonly times: readonly { readonly kind: QueryKind; readonly milliseconds: number; readonly processor: number }[];
  /** Of every query, in their order. */
  readonly found: readonly (readonly string[])[];
  readonly unlocking: FindEngine['unlocking'];
}

function memoryNow(): number {
  if (globalThis.gc === undefined) throw new Error('the engine process needs --expose-gc');
  globalThis.gc();
  return process.memoryUsage().rss / 1e6;
}

const [name = '', seed = '', size = '', each = '', rounds = '', folder = ''] = process.argv.slice(2);
const make = engines[name];
if (make === undefined) throw new Error(`there is no engine ${name}`);
const queries = findQueries(Number(seed), Number(size), Number(each));
const before = memoryNow();
const began = performance.now();
const engine = await make({ seed: Number(seed), size: Number(size), folder });
const buildSeconds = (performance.now() - began) / 1000;
const found: (readonly string[])[] = [];
for (const { text } of queries) found.push(await engine.find(text));
const times: { kind: QueryKind; milliseconds: number; processor: number }[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  for (const { kind, text } of queries) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await engine.find(text);
    const { user, system } = process.cpuUsage(used);
    times.push({ kind, milliseconds: performance.now() - start, processor: (user + system) / 1000 });
  }
}
const report: EngineReport = { buildSeconds, memory: memoryNow() - before, peak: process.resourceUsage().maxRSS * 1.024 / 1000, times, found, unlocking: engine.unlocking };
await engine.close();
console.log(JSON.stringify(report));

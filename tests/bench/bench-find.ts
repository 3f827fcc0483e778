// Bench: a person found as one types, among many, beside what one would take instead; who is found is held against a scan of everybody.
import { availableParallelism, loadavg } from 'node:os';
import { percentile, median } from './append/figures.ts';
import { askEngine, type Answered } from './find/ask-engine.ts';
import { rowsMax } from './find/find-engine.ts';
import type { WholeHost } from './find/whole-host.ts';
import { findQueries, numberKinds, queryKinds, type FindQuery } from './find/find-queries.ts';
import { madeHead } from '../people/made-register.ts';
import { scanOf } from '../people/scan-people.ts';

const seed = 20261122;
const each = 6;
const rounds = 5;
/** Peers that hold everything as objects, or take seconds for a query, are measured at this size only, beside the product at the same. */
const smallSize = 50_000;
const bigPeers = ['FTS5'] as const;
const peers = ['MiniSearch', 'FlexSearch', 'pg_trgm', ...bigPeers] as const;
/** performance.md, find; the host's MiB from the issue: all of it, with everybody indexed. */
const goal = { p95: 10, unlock: 2, hostMiB: 500 } as const;
/** A peer that finds fewer than this much below the product does not count for time: it leaves out what takes the time. */
const recallTolerance = 0.02;

/** Whom a scan finds, for each query. */
function expectedOf(queries: readonly FindQuery[], size: number): readonly ReadonlySet<string>[] {
  const heads = Array.from({ length: size }, (_, running) => madeHead(seed, running));
  const scan = scanOf(heads);
  const holders = new Map(heads.flatMap((head) => [head.identityCode, ...head.customerNumbers, ...head.phones, ...head.nonDisclosure ? [] : head.meteringPoints].map((number) => [number ?? '', head.personKey] as const)));
  return queries.map(({ kind, text }) => {
    if (!numberKinds.has(kind)) return new Set(scan(text.split(' ')).map(({ personKey }) => personKey));
    const holder = holders.get(text);
    return new Set(holder === undefined ? [] : [holder]);
  });
}

/** Of those that fit on a screen of rowsMax. */
function recallOf({ found }: Answered, expected: readonly ReadonlySet<string>[]): number {
  const shares = expected.map((wanted, at) => wanted.size === 0 ? 1 : (found[at] ?? []).filter((key) => wanted.has(key)).length / Math.min(rowsMax, wanted.size));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

interface Row { readonly engine: string; readonly report: Answered; readonly recall: number }

const timesOf = ({ report }: Row): readonly number[] => report.times.map(({ milliseconds }) => milliseconds);
const p95Of = (row: Row): number => percentile(timesOf(row), 0.95);
const processorOf = ({ report }: Row): readonly number[] => report.times.map(({ processor }) => processor);

function hostText({ resident, peak, logIn, find }: WholeHost): string {
  return `the whole host: ${resident.toFixed(0)} MiB resident, ${peak.toFixed(0)} MiB at most; log-in to unlocked ${logIn.toFixed(0)} ms; a search over the socket with its read line ${find.toFixed(1)} ms at the median`;
}

function print(size: number, rows: readonly Row[]): void {
  console.log(`${size.toLocaleString('en')} people, ${rows[0]?.report.found.length ?? 0} queries, ${rounds} rounds after one to warm up; load ${(loadavg()[0] ?? 0).toFixed(1)} on ${String(availableParallelism())} cores`);
  console.log(`${'engine'.padEnd(12)}${['median ms', 'p95 ms', 'worst ms', 'CPU p95', 'recall', 'build s', 'memory MB', 'peak MB'].map((head) => head.padStart(11)).join('')}`);
  for (const row of rows) {
    const times = timesOf(row);
    const cells = [median(times).toFixed(2), p95Of(row).toFixed(2), Math.max(...times).toFixed(1), percentile(processorOf(row), 0.95).toFixed(2), row.recall.toFixed(3), row.report.buildSeconds.toFixed(1), row.report.memory.toFixed(0), row.report.peak.toFixed(0)];
    console.log(`${row.engine.padEnd(12)}${cells.map((cell) => cell.padStart(11)).join('')}`);
  }
  const own = rows.find(({ engine }) => engine === 'own');
  if (own === undefined) return;
  console.log(`own by kind, median ms: ${queryKinds.map((kind) => `${kind} ${median(own.report.times.filter((one) => one.kind === kind).map(({ milliseconds }) => milliseconds)).toFixed(2)}`).join(', ')}`);
  if (own.report.unlocking !== null) console.log(`unlock to searchable ${own.report.unlocking.unlock.toFixed(0)} ms, reading and opening the same bytes ${own.report.unlocking.limit.toFixed(0)} ms`);
  if (own.report.host !== null) console.log(hostText(own.report.host));
}

async function measured(size: number, engines: readonly string[]): Promise<readonly Row[]> {
  const expected = expectedOf(findQueries(seed, size, each), size);
  const rows: Row[] = [];
  for (const engine of engines) {
    const report = await askEngine({ engine, seed, size, each, rounds });
    rows.push({ engine, report, recall: recallOf(report, expected) });
  }
  print(size, rows);
  return rows;
}

/** Each ratio to its goal: 1 or more is reached. A peer counts for time where it finds as many; the others are printed. */
function ratios(rows: readonly Row[]): Readonly<Record<string, number>> {
  const [own, ...others] = rows;
  if (own === undefined || own.report.unlocking === null || own.report.host === null) throw new Error('the product was not measured');
  const { unlock, limit } = own.report.unlocking;
  return {
    'p95 of 10 ms': goal.p95 / p95Of(own), 'unlock': goal.unlock * limit / unlock, 'recall': own.recall,
    ...Object.fromEntries(others.filter((other) => isAsGood(other, own)).map((other) => [`p95 beside ${other.engine}`, p95Of(other) / p95Of(own)])),
    'host within 500 MiB': goal.hostMiB / own.report.host.peak,
    'memory beside the smallest peer': Math.min(...others.filter(({ engine }) => engine !== 'pg_trgm').map(({ report }) => report.memory)) / own.report.memory,
  };
}

const isAsGood = (other: Row, own: Row): boolean => other.recall >= own.recall - recallTolerance;

function printOthers([own, ...others]: readonly Row[]): void {
  if (own === undefined) return;
  for (const other of others.filter((one) => !isAsGood(one, own))) {
    console.log(`not counted, ${other.engine} finds less (${other.recall.toFixed(3)} beside ${own.recall.toFixed(3)}): its p95 is × ${(p95Of(other) / p95Of(own)).toFixed(2)} of the product's`);
  }
}

/** `runs`: thousands of people at the full size; 500 when 1. PostgreSQL's memory is its server's own and is not counted. */
export default async function benchFind(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const size = (runs === 1 ? 500 : runs) * 1000;
  const small = await measured(Math.min(smallSize, size / 10), ['own', ...peers]);
  const whole = await measured(size, ['own', ...bigPeers]);
  const [tenth, full] = [small[0], whole[0]];
  if (tenth !== undefined && full !== undefined) console.log(`cost with ${(full.report.found.length === 0 ? 1 : size / Math.min(smallSize, size / 10)).toFixed(0)} times the people: × ${(median(timesOf(full)) / median(timesOf(tenth))).toFixed(1)}`);
  const all = [...Object.entries(ratios(small)).filter(([name]) => name.startsWith('p95 beside')).map(([name, ratio]) => [`${name}, small`, ratio] as const), ...Object.entries(ratios(whole))];
  for (const rows of [small, whole]) printOthers(rows);
  for (const [name, ratio] of all) console.log(`${name}: ${ratio.toFixed(2)} of goal`);
  return { ok: true, figure: `${Math.min(...all.map(([, ratio]) => ratio)).toFixed(2)} of goal` };
}

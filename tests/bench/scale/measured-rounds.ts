// What desks' questions cost a real central in a process of its own: empty rounds, pushes, pulls, pages of people, and streams that are held open.
import { sign } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { centralPaths, headHeader, headHeaderValue, peopleAnswer, peoplePageMax, peopleProofText, pullStart, pushLinesMax, type LogHead } from '../../../shared/protocol/central.ts';
import type { CentralInstance } from '../../faults/rig/central-instances.ts';
import { memoryOf } from '../push/peak-memory-of.ts';
import { readyPushes, timedPush, type FleetDesk } from '../push/push-fleet.ts';
import type { Cost, Costs } from './measured.ts';
import { costOf } from './processor-time.ts';

/** Bytes as they travel, compressed as for a desk on another machine. */
export interface Rounds extends Omit<Costs, 'commit'> { readonly questions: Readonly<Record<string, Cost>>; readonly bytes: { readonly round: number; readonly line: number; readonly person: number }; readonly streamKiB: number }

const rounds = 400;
const singles = 300;
const pages = 30;
const streams = 1000;

function opened(url: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => { get(url, { headers: { 'accept-encoding': 'gzip', ...headers } }, resolve).on('error', reject); });
}

/** The answer's bytes as they came, and how long they were. */
async function asked(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const response = await opened(url, headers);
  if (response.statusCode !== 200) throw new Error(`central answered ${String(response.statusCode)}`);
  let bytes = 0;
  for await (const part of response) bytes += Buffer.isBuffer(part) ? part.length : 0;
  return bytes;
}

function less(one: Cost, other: Cost): Cost {
  return { central: one.central - other.central, database: one.database - other.database };
}

function per(cost: Cost, times: number): Cost {
  return { central: cost.central / times, database: cost.database / times };
}

let lastProof = Date.now();

function proofOf({ maker }: FleetDesk, after: number): Readonly<Record<string, string>> {
  lastProof += 1;
  const time = new Date(lastProof).toISOString();
  return { 'x-desk-proof': `${time} ${sign(null, Buffer.from(peopleProofText(maker.device, time, after), 'utf8'), maker.keys.privateKey).toString('base64')}` };
}

async function headOf(url: string, { enrolled }: FleetDesk): Promise<LogHead> {
  const answer = await (await fetch(`${url}/${centralPaths.pull}?after=0&limit=1`, { headers: enrolled.headers })).text();
  return pullStart.parse(JSON.parse(answer.split('\n')[0] ?? '')).head;
}

/** What a desk asks in every round, in this order; each answers its bytes. */
function questionsOf(url: string, desk: FleetDesk, { head, people }: { readonly head: LogHead; readonly people: number }): Readonly<Record<string, () => Promise<number>>> {
  const { headers } = desk.enrolled;
  return {
    log: () => asked(`${url}/${centralPaths.pull}?after=${String(head.position)}`, { ...headers, [headHeader]: headHeaderValue(head) }),
    erasures: () => asked(`${url}/${centralPaths.erasures}?after=0`, headers),
    scope: () => asked(`${url}/${centralPaths.offlineScope}`, headers),
    people: () => asked(`${url}/${centralPaths.people}?after=${String(people)}&limit=${String(peoplePageMax)}`, { ...headers, ...proofOf(desk, people) }),
  };
}

async function pushed(url: string, desks: readonly FleetDesk[], { pushes, lines }: { readonly pushes: number; readonly lines: number }): Promise<void> {
  for (let push = 0; push < pushes; push += 1) {
    const desk = desks[push % desks.length];
    const [ready] = desk === undefined ? [] : readyPushes([desk], lines);
    if (ready === undefined) throw new Error('there is no desk');
    (await timedPush(ready, url)).check();
  }
}

/** The feed from a position on, each page asked twice: once for its bytes, once for its people. */
export async function peopleBrought(url: string, desk: FleetDesk, from = 0): Promise<{ readonly people: number; readonly bytes: number }> {
  let [people, bytes, after] = [0, 0, from];
  for (;;) {
    const path = `${url}/${centralPaths.people}?after=${String(after)}&limit=${String(peoplePageMax)}`;
    bytes += await asked(path, { ...desk.enrolled.headers, ...proofOf(desk, after) });
    const page = peopleAnswer.parse(await (await fetch(path, { headers: { ...desk.enrolled.headers, ...proofOf(desk, after) } })).json());
    people += page.people.length;
    if (page.upTo === undefined || page.upTo >= page.last || page.upTo <= after) return { people, bytes };
    after = page.upTo;
  }
}

/** KiB of a stream, in a process that has done nothing else: what was collected of other work would hide it. */
async function streamSize(central: CentralInstance, { enrolled }: FleetDesk): Promise<number> {
  await central.process().end();
  await central.startAgain();
  await asked(`${central.url}/${centralPaths.offlineScope}`, enrolled.headers);
  const before = memoryOf(central.process().pid);
  const open = await Promise.all(Array.from({ length: streams }, () => opened(`${central.url}/${centralPaths.notices}`, { ...enrolled.headers, accept: 'text/event-stream' })));
  for (const one of open) one.resume();
  await pause(2000);
  const size = (memoryOf(central.process().pid) - before) * 1024 / streams;
  for (const one of open) one.destroy();
  return size;
}

/** `people`: central's newest position of people. The store holds people without series, and these desks' lines only. */
export async function measuredRounds(central: CentralInstance, desks: readonly FleetDesk[], people: number): Promise<Rounds> {
  const [first] = desks;
  if (first === undefined) throw new Error('there is no desk');
  const { url } = central;
  const cost = (times: number, work: () => Promise<unknown>): Promise<Cost> => costOf(central.process().pid, times, work);
  await pushed(url, desks, { pushes: 60, lines: 1 });
  const push = await cost(singles, () => pushed(url, desks, { pushes: singles, lines: 1 }));
  const page = await cost(pages, () => pushed(url, desks, { pushes: pages, lines: pushLinesMax }));
  const head = await headOf(url, first);
  let [roundBytes, lineBytes] = [0, 0];
  const questions = questionsOf(url, first, { head, people });
  const each: Record<string, Cost> = {};
  for (const [name, ask] of Object.entries(questions)) each[name] = await cost(rounds, async () => { for (let at = 0; at < rounds; at += 1) roundBytes += await ask(); });
  const sum = (of: keyof Cost): number => Object.values(each).reduce((total, one) => total + one[of], 0);
  const pull = await cost(3, async () => { for (let at = 0; at < 3; at += 1) lineBytes += await asked(`${url}/${centralPaths.pull}?after=0`, first.enrolled.headers); });
  let brought = { people: 1, bytes: 0 };
  // Two, since each page is asked twice.
  const feed = await cost(2, async () => { brought = await peopleBrought(url, first); });
  return {
    push, pushedLine: per(less(page, push), pushLinesMax - 1), round: { central: sum('central'), database: sum('database') }, questions: each, pulledLine: per(pull, head.position), person: per(feed, brought.people),
    bytes: { round: roundBytes / rounds, line: lineBytes / 3 / head.position, person: brought.bytes / brought.people }, streamKiB: await streamSize(central, first),
  };
}

// One working day of the simulation: log-ins, visits, offline spells, pushes, notices and what every desk of a controller asks after each.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { polling } from '../../../electron/host/sync/pace.ts';
import { peoplePageMax, pushLinesMax } from '../../../shared/protocol/central.ts';
import { sharesOf } from './country.ts';
import { eventQueue, type EventQueue } from './event-queue.ts';
import type { Cost } from './measured.ts';
import { stations, type Stations } from './stations.ts';
import type { Waits, YearWish } from './year-wish.ts';

export interface Fleet {
  /** By desk. */
  readonly controllerOf: readonly number[];
  /** By controller: how many of its desks ask each instance. */
  readonly members: readonly (readonly number[])[];
}

export interface DayWish extends YearWish {
  readonly fleet: Fleet;
  readonly random: SeededRandom;
  readonly day: number;
  /** Lines that wait at a desk, also over night. */
  readonly waiting: Map<number, number>;
  /** The controller that has no connection all day. */
  readonly cutOff: number | null;
  readonly waits: (controller: number) => Waits;
}

/** `lines` were written on the day, `receipted` came in. */
export interface DayFigures { readonly visits: number; readonly lines: number; readonly receipted: number; readonly busiest: Cost }

const minute = 60_000;
const opensAt = 8 * 60 * minute;
/** Visits begin by the hour from eight to four (assumed): the middle of the morning and after lunch are the rush. */
const rush = [1, 1.6, 1.8, 1.4, 0.8, 1.2, 1, 0.6] as const;
/** By weekday (assumed). */
const weekdays = [1.4, 1, 0.9, 0.9, 0.8] as const;
const visitMinutes = 20;
/** Between a commit and the rounds of the desks that hear of it: central's notices and the desks' own pause (notice-board.ts, pace.ts). */
const noticeDelay = 40;
/** Log, erasures, scope, people: each is asked when the one before is answered (run-sync.ts). */
const questionsOfRound = 4;
/** Lines that central reads at once for a pull (read-log.ts). */
const pullPageLines = 500;
/** Milliseconds within which desks are back after a cut, at most (pace.ts). */
const backWithin = 20_000;

interface Day extends DayWish { readonly queue: EventQueue; readonly at: Stations; readonly came: { lines: number } }
interface News { lines: number; oldest: number; isComing: boolean }

function share(random: SeededRandom): number {
  return random.int(0, 999_999) / 1_000_000;
}

/** How many happen when `mean` are expected (Knuth's way; means here are small). */
function happenings(random: SeededRandom, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = share(random); product > limit; product *= share(random)) count += 1;
  return count;
}

/** A moment of the office's day by the rush. */
function moment(random: SeededRandom): number {
  let left = share(random) * rush.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of rush.entries()) {
    if (left < weight) return opensAt + (place + left / weight) * 60 * minute;
    left -= weight;
  }
  return opensAt + rush.length * 60 * minute;
}

export function dayOfDesks(wish: DayWish): DayFigures {
  const { fleet, costs, random, country } = wish;
  const queue = eventQueue();
  const desks = fleet.controllerOf.length;
  const polls = desks / polling.noticed;
  const at = stations(queue, {
    instances: wish.instances, databaseCores: wish.databaseCores, commit: costs.commit,
    taken: { central: polls / wish.instances * costs.round.central, database: polls / wish.databaseCores * costs.round.database },
  });
  const day: Day = { ...wish, queue, at, came: { lines: 0 } };
  const news = new Map<number, News>();
  let [visits, lines] = [0, 0];
  for (const [desk, controller] of fleet.controllerOf.entries()) {
    const away = awayOf(day, controller);
    if (controller !== wish.cutOff) logIn(day, desk, opensAt - 15 * minute + share(random) * 30 * minute);
    const today = happenings(random, country.visitsOfDesk * (weekdays[wish.day % weekdays.length] ?? 1));
    visits += today;
    lines += today * wish.visit.lines;
    for (let visit = 0; visit < today; visit += 1) takeVisit(day, news, { desk, away, begins: moment(random) });
    for (const connected of returnsOf(day, { desk, controller, away })) queue.put(connected + share(random) * backWithin, (now) => { sendWaiting(day, news, desk, now); });
  }
  queue.run();
  return { visits, lines, receipted: day.came.lines, busiest: at.busiest() };
}

interface Away { readonly from: number; readonly until: number }

/** `until` is before `from` for a desk that is never away. */
function awayOf({ random, country, cutOff }: Day, controller: number): Away {
  if (controller === cutOff) return { from: 0, until: Infinity };
  if (!random.chance(country.cutOffByDay)) return { from: 0, until: -1 };
  const from = moment(random);
  return { from, until: from - Math.log(1 - share(random)) * 60 * minute };
}

/** When the desk has a connection again: at nine after a cut of days, and after its spell of today. */
function returnsOf({ waiting, cutOff }: Day, { desk, controller, away }: { readonly desk: number; readonly controller: number; readonly away: Away }): readonly number[] {
  if (controller === cutOff) return [];
  return [...((waiting.get(desk) ?? 0) > 0 ? [opensAt + 60 * minute] : []), ...(away.from < away.until ? [away.until] : [])];
}

/** Page by page come the people whom the night changed. */
function logIn(day: Day, desk: number, begins: number): void {
  const { fleet, costs, country, held, queue, at, instances, waits } = day;
  const controller = fleet.controllerOf[desk] ?? 0;
  const people = country.meteringPoints * country.personsOfPoint * (sharesOf(country.controllers)[controller] ?? 0) * country.changedByNight * held;
  const page = (now: number, left: number): void => {
    const brought = Math.min(left, peoplePageMax);
    at.read(now, { milliseconds: costs.round.database + brought * costs.person.database, then: (read) => {
      at.work(desk % instances, read, { milliseconds: costs.round.central + brought * costs.person.central, then: (done) => {
        if (left > brought) page(done, left - brought);
        else waits(controller).register.add(done - begins);
      } });
    } });
  };
  queue.put(begins, (now) => { page(now, people); });
}

/** The visit's lines in as many saves as were counted in a real one, evenly over its minutes. */
function takeVisit(day: Day, news: Map<number, News>, { desk, away, begins }: { readonly desk: number; readonly away: Away; readonly begins: number }): void {
  const { visit, queue, waiting } = day;
  for (let push = 0; push < visit.pushes; push += 1) {
    const count = Math.floor((push + 1) * visit.lines / visit.pushes) - Math.floor(push * visit.lines / visit.pushes);
    queue.put(begins + push / visit.pushes * visitMinutes * minute, (saved) => {
      if (saved >= away.from && saved < away.until) waiting.set(desk, (waiting.get(desk) ?? 0) + count);
      else send(day, news, { desk, lines: count, since: saved }, saved);
    });
  }
}

function sendWaiting(day: Day, news: Map<number, News>, desk: number, now: number): void {
  const lines = day.waiting.get(desk) ?? 0;
  day.waiting.delete(desk);
  if (lines > 0) send(day, news, { desk, lines, since: now }, now);
}

/** `since`: from when their waits count. */
interface Sent { readonly desk: number; readonly lines: number; readonly since: number }

/** A page of lines, and when its receipts are here the next. */
function send(day: Day, news: Map<number, News>, sent: Sent, now: number): void {
  const { fleet, costs, at, instances, waits } = day;
  const controller = fleet.controllerOf[sent.desk] ?? 0;
  const lines = Math.min(sent.lines, pushLinesMax);
  const more = lines - 1;
  at.work(sent.desk % instances, now, { milliseconds: costs.push.central + more * costs.pushedLine.central, then: (checked) => {
    at.store(controller, checked, { milliseconds: costs.push.database + more * costs.pushedLine.database, then: (done) => {
      waits(controller).receipt.add(done - sent.since);
      day.came.lines += lines;
      tell(day, news, controller, { lines, since: sent.since, now: done });
      if (sent.lines > lines) send(day, news, { ...sent, lines: sent.lines - lines }, done);
    } });
  } });
}

/** Every desk of the controller hears of it and asks one round; what comes while they ask is asked for in the next. */
function tell(day: Day, news: Map<number, News>, controller: number, { lines, since, now }: { readonly lines: number; readonly since: number; readonly now: number }): void {
  const known = news.get(controller) ?? { lines: 0, oldest: since, isComing: false };
  news.set(controller, known);
  known.oldest = known.lines === 0 ? since : Math.min(known.oldest, since);
  known.lines += lines;
  if (known.isComing) return;
  known.isComing = true;
  day.queue.put(now + noticeDelay, (begins) => { askAll(day, news, controller, begins); });
}

function askAll(day: Day, news: Map<number, News>, controller: number, begins: number): void {
  const { fleet, costs, at, waits } = day;
  const known = news.get(controller);
  if (known === undefined) return;
  const { lines, oldest } = known;
  known.lines = 0;
  let left = 0;
  const done = (ends: number): void => {
    left -= 1;
    if (left > 0) return;
    waits(controller).seen.add(ends - oldest);
    known.isComing = false;
    if (known.lines > 0) tell(day, news, controller, { lines: 0, since: known.oldest, now: ends });
  };
  const [database, central] = [costs.round.database + lines * costs.pulledLine.database, costs.round.central + lines * costs.pulledLine.central];
  for (const [instance, desks] of (fleet.members[controller] ?? []).entries()) {
    if (desks === 0) continue;
    left += 1;
    at.read(begins, { milliseconds: desks * database, longest: database, then: (read) => {
      at.work(instance, read, { milliseconds: desks * central, turns: Math.max(questionsOfRound, Math.ceil(lines / pullPageLines)), then: done });
    } });
  }
}

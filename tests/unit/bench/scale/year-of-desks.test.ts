// The simulation of the plan past the machine: seeded, complete, and its queues wait as they must.
import { describe, expect, it } from 'vitest';
import { desksOfEach, finland, sharesOf } from '../../../bench/scale/country.ts';
import { eventQueue } from '../../../bench/scale/event-queue.ts';
import type { Costs } from '../../../bench/scale/measured.ts';
import { stations } from '../../../bench/scale/stations.ts';
import { waitTable } from '../../../bench/scale/wait-table.ts';
import { yearOfDesks } from '../../../bench/scale/year-of-desks.ts';
import type { YearFigures, YearWish } from '../../../bench/scale/year-wish.ts';

const one = { central: 1, database: 1 } as const;
const costs: Costs = { round: one, push: { central: 2, database: 2 }, pushedLine: { central: 0.2, database: 0.1 }, pulledLine: { central: 0.05, database: 0.02 }, person: { central: 0.1, database: 0.1 }, commit: 1 };
const wish: YearWish = {
  seed: 5, country: { ...finland, desks: 40, controllers: 4, workingDays: 6, meteringPoints: 10_000 }, costs, instances: 2, databaseCores: 2, held: 0, visit: { lines: 14, pushes: 8 }, cutOn: 2,
};

function figuresOf(figures: YearFigures): readonly number[] {
  const tables = [figures.ordinary, ...(figures.after === null ? [] : [figures.after.own, figures.after.others])].flatMap(({ receipt, seen, register }) => [receipt, seen, register]);
  return [figures.visits, figures.lines, figures.busiest.central, figures.busiest.database, ...tables.flatMap((table) => [table.count(), table.quantile(0.5), table.worst()])];
}

describe('a simulated year of desks', () => {
  it('is the same for the same seed and another for another', () => {
    const first = figuresOf(yearOfDesks(wish));
    expect(figuresOf(yearOfDesks(wish))).toEqual(first);
    expect(figuresOf(yearOfDesks({ ...wish, seed: 6 }))).not.toEqual(first);
  });

  it('loses no line: what waited at desks without a connection comes in when they have one again', () => {
    const { after, visits, lines, receipted } = yearOfDesks({ ...wish, country: { ...wish.country, cutOffByDay: 0.5 } });
    expect(lines).toBe(visits * wish.visit.lines);
    expect(receipted).toBe(lines);
    // Two days of the largest controller wait, in pages of many lines.
    expect(after?.lines).toBeGreaterThan(after?.own.receipt.count() ?? Infinity);
  });

  it('makes desks that hold everybody wait for the night\'s people, and with half the instances longer', () => {
    const waits = (more: Partial<YearWish>): number => yearOfDesks({ ...wish, cutOn: null, ...more }).ordinary.register.worst();
    expect(waits({ held: 1 })).toBeGreaterThan(waits({ held: 0 }));
    expect(waits({ held: 1, instances: 1 })).toBeGreaterThan(waits({ held: 1 }));
  });

  it('says so when the desks\' own questions are more than central can answer', () => {
    expect(() => yearOfDesks({ ...wish, costs: { ...costs, round: { central: 1000, database: 1 } } })).toThrow('more than central can answer');
  });
});

describe('what waits in line', () => {
  it('takes acts by their time, and those of one time as they came', () => {
    const seen: string[] = [];
    const queue = eventQueue();
    for (const [at, name] of [[3, 'c'], [1, 'a'], [3, 'd'], [2, 'b']] as const) queue.put(at, () => { seen.push(name); });
    expect(queue.run()).toBe(3);
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets a short question pass between two turns of a long answer', () => {
    const queue = eventQueue();
    const at = stations(queue, { instances: 1, databaseCores: 1, commit: 1, taken: { central: 0, database: 0 } });
    const ended: [string, number][] = [];
    queue.put(0, () => { at.work(0, 0, { milliseconds: 100, turns: 5, then: (ends) => { ended.push(['long', ends]); } }); });
    queue.put(5, () => { at.work(0, 5, { milliseconds: 1, then: (ends) => { ended.push(['short', ends]); } }); });
    queue.run();
    expect(ended).toEqual([['short', 21], ['long', 101]]);
  });

  it('commits one at a time in the whole store, and a log\'s waiting pushes together', () => {
    const queue = eventQueue();
    const at = stations(queue, { instances: 1, databaseCores: 8, commit: 10, taken: { central: 0, database: 0 } });
    const ended: [string, number][] = [];
    const push = (name: string, controller: number): void => { at.store(controller, 0, { milliseconds: 1, then: (ends) => { ended.push([name, ends]); } }); };
    queue.put(0, () => {
      push('one', 0);
      push('two', 0);
      push('three', 0);
      push('other log', 1);
    });
    queue.run();
    expect(ended).toEqual([['one', 11], ['other log', 21], ['two', 31], ['three', 31]]);
  });

  it('knows quantiles to two per cent and the worst exactly', () => {
    const table = waitTable();
    for (let wait = 1; wait <= 1000; wait += 1) table.add(wait);
    expect(table.worst()).toBe(1000);
    expect(table.quantile(0.5)).toBeGreaterThan(490);
    expect(table.quantile(0.5)).toBeLessThan(515);
  });
});

describe('how the country is spread', () => {
  it('gives every controller a desk, all desks a controller, and all people a share', () => {
    expect(sharesOf(100).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const desks = desksOfEach(finland);
    expect(desks.reduce((sum, count) => sum + count, 0)).toBe(2000);
    expect(Math.min(...desks)).toBeGreaterThanOrEqual(1);
  });
});

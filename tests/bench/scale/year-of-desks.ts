// The simulation of the plan past the machine: desks of a whole country work at one central store for a year, by measured costs and assumed visits; seeded, so the same wish gives the same figures.
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { desksOfEach } from './country.ts';
import { dayOfDesks, type Fleet } from './day-of-desks.ts';
import { noWaits, type AfterCut, type YearFigures, type YearWish } from './year-wish.ts';

const cutDays = 2;
const largest = 0;

function fleetOf({ country, instances }: Pick<YearWish, 'country' | 'instances'>): Fleet {
  const each = desksOfEach(country);
  const controllerOf = each.flatMap((desks, controller) => Array.from({ length: desks }, () => controller));
  const members = each.map(() => Array.from({ length: instances }, () => 0));
  for (const [desk, controller] of controllerOf.entries()) {
    const counts = members[controller];
    if (counts !== undefined) counts[desk % instances] = (counts[desk % instances] ?? 0) + 1;
  }
  return { controllerOf, members };
}

/** Throws when the desks' own questions are more than the instances or the database can answer. */
export function yearOfDesks(wish: YearWish): YearFigures {
  const [random, fleet, waiting] = [seededRandom(wish.seed), fleetOf(wish), new Map<number, number>()];
  const [ordinary, own, others] = [noWaits(), noWaits(), noWaits()];
  let [visits, lines, receipted, central, database] = [0, 0, 0, 0, 0];
  let after: AfterCut | null = null;
  for (let day = 0; day < wish.country.workingDays; day += 1) {
    const sinceCut = wish.cutOn === null ? -1 : day - wish.cutOn;
    const isAfter = sinceCut === cutDays;
    const waited = [...waiting.values()].reduce((sum, count) => sum + count, 0);
    const figures = dayOfDesks({
      ...wish, fleet, random, day, waiting, cutOff: sinceCut >= 0 && sinceCut < cutDays ? largest : null,
      waits: (controller) => (isAfter ? (controller === largest ? own : others) : ordinary),
    });
    visits += figures.visits;
    lines += figures.lines;
    receipted += figures.receipted;
    if (isAfter) after = { lines: waited, own, others, busiest: figures.busiest };
    else [central, database] = [Math.max(central, figures.busiest.central), Math.max(database, figures.busiest.database)];
  }
  return { visits, lines, receipted, busiest: { central, database }, ordinary, after };
}

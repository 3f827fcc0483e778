// The size the plan is for: what the goal names, and what had to be assumed because nobody has counted it yet.

export interface Country {
  readonly meteringPoints: number;
  readonly controllers: number;
  readonly desks: number;
  readonly years: number;
  /** People of whom something is held, for each metering point: today's customer and those who moved away. */
  readonly personsOfPoint: number;
  readonly workingDays: number;
  /** On an average day. */
  readonly visitsOfDesk: number;
  /** Of all people, whose records differ after a night's import, series left aside. */
  readonly changedByNight: number;
  /** Of desks, that lose their connection on a day, for an hour on average. */
  readonly cutOffByDay: number;
  /** How long papers of a closed request are kept. */
  readonly paperYears: number;
}

/** Points, controllers, desks and years by the goal; `paperYears` by the shipped profile (36 months); the rest is assumed. */
export const finland: Country = {
  meteringPoints: 3_900_000, controllers: 100, desks: 2000, years: 10,
  personsOfPoint: 1.3, workingDays: 250, visitsOfDesk: 2, changedByNight: 0.01, cutOffByDay: 0.05, paperYears: 3,
};

/** How customers and desks are spread (assumed): the nth controller has a share as 1/(n + 1), so the largest of a hundred has an eighth. They add up to 1. */
export function sharesOf(controllers: number): readonly number[] {
  const weights = Array.from({ length: controllers }, (_, place) => 1 / (place + 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Desks of each controller, at least one each, as many as there are in all. Throws when there are fewer desks than controllers. */
export function desksOfEach({ desks, controllers }: Pick<Country, 'desks' | 'controllers'>): readonly number[] {
  if (desks < controllers) throw new Error('every controller has a desk');
  const given = sharesOf(controllers).map((share) => 1 + Math.floor(share * (desks - controllers)));
  const left = desks - given.reduce((sum, count) => sum + count, 0);
  return given.map((count, place) => (place < left ? count + 1 : count));
}

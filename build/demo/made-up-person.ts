// One made-up customer with everything the exports tell about them.
import { foldSearchText } from '../../shared/formats/search-text.ts';
import { madeUpName } from './made-up-names.ts';
import { madeUpIdentityCode } from './made-up-numbers.ts';
import { madeUpPlace, type MadeUpPlace, type TownStock } from './made-up-places.ts';
import type { KnownPerson } from './known-people.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** Where the person is met: everywhere, or in one system only. */
export type Reach = 'all' | 'known' | 'bare' | 'billing-only' | 'site-only' | 'paper-only';

export interface MadeUpPerson extends MadeUpPlace {
  readonly running: number;
  readonly reach: Reach;
  readonly customerNumber: string;
  readonly identityCode: string | null;
  readonly familyName: string;
  readonly givenNames: string;
  readonly tongue: string;
  readonly serviceLanguage: 'fi' | 'sv' | 'en';
  readonly phone: string;
  readonly email: string;
  readonly meteringPoint: string;
  readonly nonDisclosure: boolean;
  /** Draws the person's own rows, so that one person more changes nobody else. */
  readonly random: SeededRandom;
}

export interface Population {
  readonly seed: number;
  readonly towns: readonly [TownStock, ...TownStock[]];
  readonly customerNumber: (running: number) => string;
  readonly meteringPoint: (running: number) => string;
  readonly takenCodes: Set<string>;
}

export function madeUpPerson(running: number, population: Population): MadeUpPerson {
  const random = seededRandom(population.seed * 100_003 + running);
  const { familyName, givenNames, tongue } = madeUpName(random);
  return {
    running, reach: drawnReach(random), ...madeUpPlace(random, population.towns), familyName, givenNames, tongue,
    customerNumber: population.customerNumber(running), meteringPoint: population.meteringPoint(running),
    identityCode: random.chance(0.94) ? freshCode(random, population.takenCodes) : null,
    serviceLanguage: tongue === 'sv' ? 'sv' : random.chance(0.02) ? 'en' : 'fi',
    phone: `04${String(random.int(0, 5))} 000 ${String(random.int(0, 9999)).padStart(4, '0')}`,
    email: `${foldSearchText(`${givenNames.split(' ')[0] ?? ''}.${familyName}`).replaceAll(' ', '.')}.${String(running)}@posti.example`,
    nonDisclosure: random.chance(0.004), random,
  };
}

export function knownPerson(known: KnownPerson, running: number, population: Population): MadeUpPerson {
  const drawn = madeUpPerson(running, population);
  if (known.identityCode !== null) population.takenCodes.add(known.identityCode);
  return {
    ...drawn, reach: known.meteringPoint === null ? 'bare' : 'known', tongue: 'fi', serviceLanguage: 'fi', email: `tuttu.${String(running)}@posti.example`,
    customerNumber: known.customerNumber, identityCode: known.identityCode, familyName: known.familyName, givenNames: known.givenNames,
    meteringPoint: known.meteringPoint ?? '', nonDisclosure: known.familyName === 'Turvanen',
  };
}

function drawnReach(random: SeededRandom): Reach {
  const share = random.int(1, 100);
  if (share <= 94) return 'all';
  return share <= 96 ? 'billing-only' : share <= 98 ? 'site-only' : 'paper-only';
}

function freshCode(random: SeededRandom, taken: Set<string>): string {
  for (;;) {
    const code = madeUpIdentityCode(random);
    if (!taken.has(code)) {
      taken.add(code);
      return code;
    }
  }
}

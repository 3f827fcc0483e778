// Streets and postcodes of the two towns to draw addresses from; the house numbers make no real home likely.
import type { SeededRandom } from './seeded-random.ts';

export interface TownStock { readonly town: string; readonly postcodes: readonly [string, ...string[]]; readonly streets: readonly [string, ...string[]] }
export interface MadeUpPlace { readonly street: string; readonly postcode: string; readonly town: string }

const tampere: TownStock = { town: 'Tampere', postcodes: ['33100', '33200', '33210', '33500', '33540', '33720', '33820'], streets: ['Hämeenkatu', 'Satakunnankatu', 'Pispalan valtatie', 'Teiskontie', 'Sammonkatu', 'Kalevantie', 'Hervannan valtaväylä', 'Nekalantie', 'Ratinan rantatie', 'Väinölänkatu'] };
const pirkkala: TownStock = { town: 'Pirkkala', postcodes: ['33960'], streets: ['Naistenmatkantie', 'Suupantie', 'Kurikantie'] };
const nurmijarvi: TownStock = { town: 'Nurmijärvi', postcodes: ['01900'], streets: ['Kauppanummentie', 'Keskustie', 'Punamullantie', 'Pratikankuja', 'Raalantie'] };
const rajamaki: TownStock = { town: 'Rajamäki', postcodes: ['05200'], streets: ['Kiljavantie', 'Patruunantie', 'Väkkärintie'] };
const klaukkala: TownStock = { town: 'Klaukkala', postcodes: ['01800'], streets: ['Klaukkalantie', 'Lepsämäntie', 'Isoseppälä', 'Ylitilantie'] };

export const townsOfTampere = [tampere, tampere, tampere, pirkkala] as const;
export const townsOfNurmijarvi = [nurmijarvi, rajamaki, klaukkala] as const;

export function madeUpPlace(random: SeededRandom, towns: readonly [TownStock, ...TownStock[]]): MadeUpPlace {
  const stock = random.pick(towns);
  const stair = random.chance(0.6) ? ` ${random.pick(['A', 'B', 'C', 'D'])} ${String(random.int(1, 60))}` : '';
  return { street: `${random.pick(stock.streets)} ${String(random.int(300, 899))}${stair}`, postcode: random.pick(stock.postcodes), town: stock.town };
}

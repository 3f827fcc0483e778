// A register of as many made-up people as wished, from a seed: names, streets and towns drawn as unevenly as in life, codes from the 900-series.
import { createHash } from 'node:crypto';
import { controllerId, personKey } from '../../shared/formats/ids.ts';
import type { PersonHead } from '../../electron/host/people/person-head.ts';
import { madeUpMeteringPoint } from '../../build/demo/made-up-numbers.ts';
import { seededRandom, type SeededRandom } from '../../build/demo/seeded-random.ts';

type Parts = readonly [string, ...string[]];
const roots: Parts = [
  'Aal', 'Ahvo', 'Ala', 'Eske', 'Haa', 'Haka', 'Halo', 'Harju', 'Heikki', 'Hieta', 'Holo', 'Huhta', 'Hämä', 'Hörkkö', 'Ilo', 'Jalka', 'Joki', 'Juva', 'Jänis', 'Kaira', 'Kallio', 'Kangas', 'Karhu', 'Kari', 'Kataja', 'Kesä', 'Kivi', 'Koivu',
  'Korpi', 'Koski', 'Kuusi', 'Kymä', 'Kärki', 'Köyry', 'Lahti', 'Lampi', 'Lappa', 'Lehto', 'Leino', 'Lepistö', 'Lohi', 'Luoto', 'Lähde', 'Löyhkö', 'Mänty', 'Metsä', 'Mustikka', 'Myllä', 'Niemi', 'Niitty', 'Nokka', 'Nurmi', 'Oja', 'Ora', 'Orava',
  'Paju', 'Palo', 'Pelto', 'Perä', 'Pihlaja', 'Poro', 'Puro', 'Pyy', 'Pöyhö', 'Raja', 'Ranta', 'Rauta', 'Repo', 'Rinne', 'Ruoho', 'Ruusu', 'Räty', 'Röyttä', 'Saari', 'Salo', 'Sara', 'Selkä', 'Sillan', 'Sora', 'Suo', 'Susi', 'Syrjä', 'Särki',
  'Taimi', 'Talvi', 'Tammi', 'Tervo', 'Tikka', 'Tuomi', 'Tuuli', 'Tähti', 'Töyrä', 'Uoti', 'Uusi', 'Vaara', 'Vainio', 'Valka', 'Varpu', 'Vesi', 'Virta', 'Vuori', 'Väli', 'Väänä', 'Yli', 'Yrjö', 'Äijä', 'Örkki',
];
const endings: Parts = ['nen', 'la', 'lä', 'mäki', 'järvi', 'niemi', 'koski', 'saari', 'salo', 'ranta', 'vaara', 'aho', 'harju', 'maa', 'suo', 'virta', 'kangas', 'oja', 'pää', 'puro', 'linna', 'holm', 'ström', 'berg', 'lund'];
const givenStarts: Parts = ['Ai', 'An', 'Ar', 'Ei', 'El', 'Ha', 'He', 'Il', 'Ja', 'Jo', 'Ju', 'Ka', 'Ke', 'Ki', 'Ky', 'Lai', 'Le', 'Lii', 'Ma', 'Mi', 'My', 'Nii', 'Ol', 'Pe', 'Pi', 'Päi', 'Rai', 'Rii', 'Sa', 'Se', 'Si', 'Ta', 'Ter', 'Tuo', 'Ur', 'Va', 'Vei', 'Vä', 'Åk', 'Ás'];
const givenEnds: Parts = ['no', 'na', 'ja', 'kko', 'li', 'ri', 'ro', 'ska', 'tti', 'ttu', 'va', 'vi', 'vo', 'ikki', 'mari', 'liina', 'elle', 'ne', 'kka', 'sa'];
const streetKinds: Parts = ['katu', 'tie', 'kuja', 'polku', 'raitti', 'väylä', 'kaari'];

/** The rarer the later in the list: about as Zipf counted words. */
function uneven<T>(random: SeededRandom, list: readonly [T, ...T[]]): T {
  return list[Math.min(list.length - 1, Math.floor(list.length * (random.int(1, 1_000_000) / 1_000_000) ** 1.3))] ?? list[0];
}

function givenName(random: SeededRandom): string {
  return `${uneven(random, givenStarts)}${uneven(random, givenEnds)}`;
}

function familyName(random: SeededRandom): string {
  const one = (): string => `${uneven(random, roots)}${uneven(random, endings)}`;
  return random.chance(0.04) ? `${one()}-${one()}` : one();
}

function keyOf(seed: number, running: number): PersonHead['personKey'] {
  const digits = createHash('sha256').update(`${String(seed)}:${String(running)}`).digest('hex');
  return personKey.parse(`${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`);
}

const controller = controllerId.parse('tampere');
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Unlike a drawn code, one that no other person of the register has: 2,553,600 of them. */
function birthOf(running: number): { readonly birthDate: string; readonly identityCode: string } {
  const [number, day, month, year] = [900 + running % 100, 1 + Math.floor(running / 100) % 28, 1 + Math.floor(running / 2800) % 12, 1930 + Math.floor(running / 33_600) % 76];
  const [dd, mm, yy] = [day, month, year % 100].map((part) => String(part).padStart(2, '0'));
  const digits = `${dd ?? ''}${mm ?? ''}${yy ?? ''}`;
  return {
    birthDate: `${String(year)}-${mm ?? ''}-${dd ?? ''}`,
    identityCode: `${digits}${year < 2000 ? '-' : 'A'}${String(number)}${checkCharacters.charAt(Number(`${digits}${String(number)}`) % 31)}`,
  };
}

/** `running` from 0. The same person for the same seed and number, whoever else is made. */
export function madeHead(seed: number, running: number): PersonHead {
  const random = seededRandom((seed * 1_000_003 + running) >>> 0);
  const given = givenName(random);
  const street = `${uneven(random, roots)}${uneven(random, endings)}n${random.pick(streetKinds)} ${String(random.int(1, 180))}`;
  return {
    personKey: keyOf(seed, running), controller, familyName: familyName(random),
    givenNames: random.chance(0.15) ? `${given}-${givenName(random)}` : random.chance(0.8) ? `${given} ${givenName(random)}` : given,
    ...birthOf(running), language: random.chance(0.06) ? 'sv' : 'fi',
    phones: [`+35845${String(running).padStart(7, '0')}`], emails: [`asiakas.${String(running)}@posti.example`],
    addresses: [{ street, postcode: String(random.int(1, 999) * 10).padStart(5, '0'), town: `${uneven(random, roots)}${uneven(random, endings)}` }],
    customerNumbers: [String(1_000_000 + running)], meteringPoints: [madeUpMeteringPoint(running)], nonDisclosure: random.chance(0.004),
    holdings: [{ system: 'generis', category: 'customer', count: random.int(1, 40), broughtAt: '2026-11-20T05:00:00.000Z' }],
    ...(random.chance(0.06) ? { otherNames: [`${familyName(random)} ${given}`] } : {}),
  };
}

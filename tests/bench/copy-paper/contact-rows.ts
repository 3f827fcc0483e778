// The same made-up rows for the product and its peers: contact records of a customer, from a seed.
import type { Item } from '../../../shared/registers/person.ts';

/** What is printed of a row, as shown. */
export const columns = ['Tapahtuma', 'Aika', 'Kanava', 'Aihe', 'Kuvaus'] as const;

const words = 'laskutus siirto mittari käyttöpaikka sähkölasku kysymys hyvitys sopimus muutto lukema virhe selvitetään soitettu vastattu Hämeenkatu yönaikainen äänestys eräpäivä maksusuunnitelma'.split(' ');

/** Linear congruential generator: the same rows on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

export function contactRows(count: number): readonly (readonly string[])[] {
  const below = generator(20261122);
  const pick = (): string => words[below(words.length)] ?? '';
  return Array.from({ length: count }, (_, place) => [
    `T-${String(place + 1).padStart(6, '0')}`,
    `${1 + below(28)}.${1 + below(12)}.${2018 + below(8)}`,
    ['puhelin', 'sähköposti', 'toimipiste'][below(3)] ?? '',
    `${pick()} ${pick()}`,
    Array.from({ length: 4 + below(12) }, pick).join(' '),
  ]);
}

const keys = ['event', 'at', 'channel', 'subject', 'description'] as const;

/** The rows as a source system's items. */
export function contactItems(count: number): Item[] {
  return contactRows(count).map((row) => ({
    system: 'enerity', category: 'contact-log', recordId: row[0] ?? '', broughtAt: '2026-11-21T01:00:00.000Z',
    fields: keys.map((key, place) => ({ key, value: row[place] ?? '' })),
  }));
}

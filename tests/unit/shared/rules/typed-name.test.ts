// What central finds by names within a year of birth: nobody whom the desk's own search finds is missed, and no more typos are forgiven.
import { beforeAll, describe, expect, it } from 'vitest';
import { lookupRowsOf } from '../../../../central/repositories/person-lookups.ts';
import { openPeople, type People } from '../../../../electron/host/people/people.ts';
import { searchPeople } from '../../../../electron/host/people/search-people.ts';
import { sessionKeys } from '../../../../electron/host/vault/session-keys.ts';
import { elsewhereQuery } from '../../../../shared/rules/elsewhere-query.ts';
import { typedName } from '../../../../shared/rules/typed-name.ts';
import { madeHead } from '../../../people/made-register.ts';
import { rootKey } from '../../electron/host/host-fixture.ts';
import { temporaryFolder, valueOf } from '../../electron/host/journal-fixture.ts';
import { madeUp, rules } from '../../electron/host/people-fixture.ts';

const heads = Array.from({ length: 400 }, (_, running) => {
  const { familyName, givenNames } = madeHead(7, running);
  // One day for all: then the birth date tells nobody apart, and the names have to.
  return madeUp({ familyName, givenNames, birthDate: '1960-05-04' });
});

let desk: People;
beforeAll(() => {
  desk = openPeople(temporaryFolder());
  desk.unlock(sessionKeys(Buffer.from(rootKey)));
  desk.bring(heads.map((person, place) => ({ position: place + 1, person })), '2026-11-20T05:00:00.000Z', rules);
});

const borne = new Map(heads.map((head) => [head.personKey, lookupRowsOf(head, rules.today).filter(({ kind }) => kind === 'name').map(({ value }) => value)]));
const vocabulary = [...new Set([...borne.values()].flat())];

function atDesk(typed: string): readonly string[] {
  return valueOf(searchPeople(desk, { query: `${typed} 4.5.1960`, scanned: false, limit: 400 }, rules)).hits.map(({ row }) => row.personKey);
}
function atCentral(typed: string): readonly string[] {
  const asked = elsewhereQuery(`${typed} 4.5.1960`, rules);
  if (asked?.by !== 'name') return [];
  const name = typedName(asked.words, vocabulary);
  return [...borne].filter(([, words]) => name.score(words) > 0).map(([key]) => key);
}

/** As people mistype: a letter out, in, changed, two swapped; only the beginning; without dots; the other way round. */
const mistyped: readonly ((family: string, given: string) => string)[] = [
  (family, given) => `${family} ${given}`, (family, given) => `${given} ${family}`, (family) => family.slice(0, 3), (family, given) => `${family.slice(0, 2)}${family.slice(3)} ${given}`,
  (family) => `${family.slice(0, 4)}${family.slice(3)}`, (family) => `${family.slice(0, 1)}q${family.slice(2)}`, (family) => `${family.slice(0, 2)}${family.charAt(3)}${family.charAt(2)}${family.slice(4)}`,
  (family) => `${family.slice(0, 3)}q${family.slice(4, 7)}`, (family) => family.normalize('NFD').replace(/\p{M}/gu, ''), (family) => family.replaceAll('-', ''), (family) => family.replaceAll('-', ' '),
];

describe('names typed at a desk that does not hold everybody', () => {
  it('find at central everybody whom the desk’s own search would find', () => {
    let met = 0;
    for (const { familyName, givenNames } of heads.slice(0, 60)) {
      for (const mistype of mistyped) {
        const typed = mistype(familyName, givenNames);
        const [here, there] = [atDesk(typed), new Set<string>(atCentral(typed))];
        met += here.length;
        expect(here.filter((key) => !there.has(key)), typed).toEqual([]);
      }
    }
    expect(met).toBeGreaterThan(1000);
  });

  it.each<readonly [string, readonly string[], readonly string[], boolean]>([
    ['one typo', ['testimen'], ['testinen'], true], ['two neighbours swapped', ['tsetinen'], ['testinen'], true], ['two typos', ['tsetimen'], ['testinen'], false],
    ['a typo in a short word', ['alo'], ['aro'], false], ['a typo in a short beginning', ['tesd'], ['testinen'], false], ['a typo in a long beginning', ['testim'], ['testinen'], true],
    ['two words that are one in the register', ['anna', 'liisa'], ['annaliisa'], true], ['a word that nobody bears', ['testinen', 'kaarina'], ['testinen'], false],
    ['a letter too many at the end', ['testinenn'], ['testinen'], true],
  ])('%s', (_name, typed, words, meets) => {
    expect(typedName(typed, words).score(words) > 0).toBe(meets);
  });

  it('the word as it is typed comes before one that begins so, and that before a typo', () => {
    const words = ['salo', 'salonen', 'sala'];
    const { score } = typedName(['salo'], words);
    expect(words.toSorted((one, other) => score([other]) - score([one]))).toEqual(['salo', 'salonen', 'sala']);
  });
});
